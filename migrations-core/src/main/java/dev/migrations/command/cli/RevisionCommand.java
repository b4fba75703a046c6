package dev.migrations.command.cli;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.RevisionRequest;
import dev.migrations.command.RevisionResult;

@Command(name = "revision", description = "Write a new revision.",
		footer = { "", "Examples:", "  migrations revision -m \"add users\" --autogenerate",
				"  migrations revision -m \"fill ages\" --format sql",
				"  migrations revision -m \"what was there\" --from-database",
				"  migrations revision -m \"start of the shop\" --head base --branch-label shop",
				"  migrations revision -m \"needs users\" --head shop@head --depends-on ae10" })
final class RevisionCommand extends SubCommand {

	@Mixin
	private NewRevisionOptions options = new NewRevisionOptions();

	@Option(names = "--autogenerate", description = "Fill it with what the entities and the database differ in.")
	private boolean autogenerate;

	@Option(names = "--from-database",
			description = "Fill it with what the database has and no revision made; then read and stamp it.")
	private boolean fromDatabase;

	@Option(names = "--sql", description = "Write it without any connection (offline mode).")
	private boolean sql;

	@Option(names = "--head", paramLabel = "REVISION", description = "The revision it follows, where there are several"
			+ " heads; base for none. Several of them, or heads, are a merge.")
	private List<String> heads = List.of();

	@Option(names = "--depends-on", paramLabel = "REVISION",
			description = "A revision on another branch that must be applied before. May be repeated.")
	private List<String> dependsOn = List.of();

	@Option(names = "--version-path", paramLabel = "LOCATION",
			description = "The one of migrations.locations to write it to, instead of that of the revision it follows.")
	private @Nullable String versionPath;

	RevisionCommand() {
		super(Effect.CHANGES);
	}

	@Override
	void requireUsable() {
		if (this.sql && this.autogenerate) {
			throw unusable("'--sql' with '--autogenerate' does not make any sense: comparing needs a connection."
					+ " Leave one of them out.");
		}
		if (this.fromDatabase && (this.sql || this.autogenerate)) {
			throw unusable("'--from-database' goes neither with '--autogenerate' nor with '--sql'. Leave one of them"
					+ " out.");
		}
	}

	@Override
	Answer run(MigrationCommands commands, Lines lines) {
		RevisionRequest request = this.options.request()
			.withParents(this.heads)
			.withDependsOn(this.dependsOn)
			.withVersionPath(this.versionPath);
		RevisionResult result = write(commands, request);
		List<String> text = new ArrayList<>(Runs.upgradedFirst(result.upgradedFirst()));
		text.add((result.file() != null) ? "Generated " + result.file()
				: this.fromDatabase ? "Every table comes from a revision: no revision was written."
						: "Entities and database agree: no revision was written.");
		return Answer.done(result, text);
	}

	private RevisionResult write(MigrationCommands commands, RevisionRequest request) {
		if (this.fromDatabase) {
			return commands.revisionFromDatabase(request);
		}
		return this.sql ? commands.revisionOffline(request)
				: commands.revision(this.autogenerate ? request.withAutogenerate() : request);
	}

}
