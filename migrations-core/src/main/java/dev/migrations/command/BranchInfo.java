package dev.migrations.command;

import java.util.List;

/**
 * A revision that several others follow.
 *
 * @param point the revision
 * @param children the revisions that follow it
 * @since 0.1.0
 */
public record BranchInfo(RevisionInfo point, List<RevisionInfo> children) {

	public BranchInfo {
		children = List.copyOf(children);
	}

}
