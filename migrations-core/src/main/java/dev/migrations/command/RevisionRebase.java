package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.migrations.revision.RevisionMap;
import dev.migrations.revision.RevisionNode;
import dev.migrations.runtime.HistoryEntry;
import dev.migrations.runtime.MigrationStatus;
import dev.migrations.runtime.Migrator;
import dev.migrations.script.HeadsFile;
import dev.migrations.script.RevisesRewriter;
import dev.migrations.script.RevisionOutputException;
import dev.migrations.script.Script;
import dev.migrations.script.Scripts;

/**
 * Lets a revision that no database has applied follow another one, by rewriting the line
 * that says so in its source file. Everything is checked before.
 */
final class RevisionRebase {

	private final Migrator migrator;

	private final RevisionGeneratorSettings settings;

	RevisionRebase(Migrator migrator, RevisionGeneratorSettings settings) {
		this.migrator = migrator;
		this.settings = settings;
	}

	RebaseResult rebase(String revision, String onto) {
		Scripts scripts = this.migrator.scripts();
		RevisionMap map = scripts.map();
		String id = map.resolve(revision).orElseThrow(() -> NoSourceFileException.noRevision(revision));
		Optional<String> parent = map.resolve(onto);
		RevisionNode node = map.get(id);
		Script script = scripts.script(id).orElseThrow();
		Path file = script.file().orElseThrow(() -> NoSourceFileException.of(id, script.location()));
		parent.filter((other) -> map.applied(List.of(other)).contains(id)).ifPresent((other) -> {
			throw RebaseException.ontoItself(id, other);
		});
		if (node.downRevisions().size() > 1) {
			throw RebaseException.merge(id, node.downRevisions());
		}
		requireNotApplied(id, map);
		List<String> to = parent.map(List::of).orElseGet(List::of);
		RevisionNode moved = new RevisionNode(id, to, node.dependsOn(), node.branchLabels());
		RevisionMap rebased = RevisionMap
			.of(map.revisions().stream().map((other) -> other.id().equals(id) ? moved : other).toList());
		requireNamedBase(moved, rebased);
		if (!node.downRevisions().equals(to)) {
			rewrite(file, moved, rebased);
			new RevisionWriter(scripts, this.settings).runHooks(file);
		}
		return new RebaseResult(id, node.downRevisions(), to, file, rebased.heads());
	}

	/**
	 * Two bases without labels are refused when revisions are loaded; afterwards is too
	 * late.
	 */
	private static void requireNamedBase(RevisionNode moved, RevisionMap rebased) {
		if (moved.downRevisions().isEmpty() && moved.branchLabels().isEmpty()) {
			rebased.bases()
				.stream()
				.filter((base) -> !base.equals(moved.id()) && rebased.get(base).branchLabels().isEmpty())
				.findFirst()
				.ifPresent((base) -> {
					throw RebaseException.secondBase(moved.id(), base);
				});
		}
	}

	/**
	 * Rewrites the revision and the list of heads, both or none.
	 */
	private void rewrite(Path file, RevisionNode moved, RevisionMap rebased) {
		String before = RevisesRewriter.rewrite(file, moved.downRevisions());
		try {
			this.settings.headsFile()
				.target(this.settings.output())
				.ifPresent((heads) -> HeadsFile.write(heads, rebased.heads()));
		}
		catch (RevisionOutputException ex) {
			RevisesRewriter.restore(file, before);
			throw ex;
		}
	}

	private void requireNotApplied(String id, RevisionMap map) {
		MigrationStatus status = this.migrator.status();
		List<String> known = status.current().stream().filter((row) -> map.find(row).isPresent()).toList();
		if (map.applied(known).contains(id)) {
			throw RebaseException.applied(id);
		}
		// it may be one that follows the revision
		status.unknown().stream().findFirst().ifPresent((row) -> {
			throw RebaseException.unknownRow(id, row);
		});
		if (status.halfApplied().stream().map(HistoryEntry::revision).anyMatch(id::equals)) {
			throw RebaseException.halfApplied(id);
		}
	}

}
