package dev.migrations.command.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * What commands that run or write revisions have.
 */
final class ScriptOptions {

	@Option(names = "--sql", description = "Print the SQL script instead, without any connection (offline mode).")
	private boolean sql;

	@Option(names = "--tag", paramLabel = "TAG", description = "Tells revisions and listeners a tag.")
	private @Nullable String tag;

	boolean sql() {
		return this.sql;
	}

	@Nullable String tag() {
		return this.tag;
	}

}
