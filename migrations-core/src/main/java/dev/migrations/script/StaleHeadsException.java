package dev.migrations.script;

import java.util.List;

import dev.migrations.MigrationsException;

/**
 * The {@code HEADS} file lists other revisions than the newest ones.
 *
 * @since 0.1.0
 */
public class StaleHeadsException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final List<String> heads;

	private final List<String> recorded;

	private final String headsFile;

	StaleHeadsException(HeadsComparison comparison) {
		super(comparison.describeStale());
		this.heads = comparison.heads().stream().map(Script::id).toList();
		this.recorded = comparison.recorded().ids();
		this.headsFile = comparison.recorded().file();
	}

	/**
	 * The newest revisions.
	 */
	public List<String> heads() {
		return this.heads;
	}

	/**
	 * Those that the file lists.
	 */
	public List<String> recorded() {
		return this.recorded;
	}

	/**
	 * The {@code HEADS} file.
	 */
	public String headsFile() {
		return this.headsFile;
	}

}
