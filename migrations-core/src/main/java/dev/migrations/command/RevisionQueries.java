package dev.migrations.command;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.revision.RevisionMap;
import dev.migrations.script.Script;
import dev.migrations.script.Scripts;

/**
 * Questions about the revisions, answered with all that each of them says.
 */
final class RevisionQueries {

	private final Scripts scripts;

	private final RevisionMap map;

	private final Set<String> heads;

	private final Set<String> realHeads;

	RevisionQueries(Scripts scripts) {
		this.scripts = scripts;
		this.map = scripts.map();
		this.heads = new HashSet<>(this.map.heads());
		this.realHeads = new HashSet<>(this.map.realHeads());
	}

	List<RevisionInfo> current(Collection<String> rows) {
		return infos(this.map.current(rows.stream().filter((row) -> this.map.find(row).isPresent()).toList()));
	}

	List<RevisionInfo> history(String range, Collection<String> rows) {
		return infos(this.map.history(range, rows));
	}

	List<RevisionInfo> heads(boolean resolveDependencies) {
		return infos(resolveDependencies ? this.map.realHeads() : this.map.heads());
	}

	List<BranchInfo> branches() {
		return this.map.branchPoints()
			.stream()
			.map((id) -> new BranchInfo(info(id), infos(this.map.children(id))))
			.toList();
	}

	/**
	 * What a target stands for; base is no revision.
	 */
	List<RevisionInfo> show(String target) {
		return infos(this.map.resolveAll(target).stream().filter((id) -> !"base".equals(id)).toList());
	}

	private List<RevisionInfo> infos(List<String> ids) {
		return ids.stream().map(this::info).toList();
	}

	private RevisionInfo info(String id) {
		Script script = this.scripts.script(id).orElseThrow();
		List<String> children = this.map.children(id);
		boolean head = this.heads.contains(id);
		boolean realHead = this.realHeads.contains(id);
		return new RevisionInfo(id, script.header().revises(), script.header().dependsOn(), this.map.labels(id),
				children, script.header().message(), script.header().created(), script.header().generatedBy(),
				script.location(), script.file().orElse(null), head && realHead, head && !realHead, children.size() > 1,
				script.header().revises().size() > 1);
	}

}
