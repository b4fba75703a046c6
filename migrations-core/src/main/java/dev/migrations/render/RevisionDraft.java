package dev.migrations.render;

import java.time.Instant;
import java.util.List;

import dev.migrations.operation.Operation;
import dev.migrations.revision.RevisionNode;

/**
 * A revision that is to be written.
 *
 * @param node its place in the graph
 * @param message what it does, or empty
 * @param created when it is written
 * @param generatedBy what generated it, or empty
 * @param upgrade the operations that lead up
 * @param downgrade the operations that lead back; none means that nothing is to be undone
 * @since 0.1.0
 */
public record RevisionDraft(RevisionNode node, String message, Instant created, String generatedBy,
		List<Operation> upgrade, List<Operation> downgrade) {

	public RevisionDraft {
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
	}

	public String id() {
		return this.node.id();
	}

}
