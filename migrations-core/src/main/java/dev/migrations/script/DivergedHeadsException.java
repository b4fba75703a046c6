package dev.migrations.script;

import java.util.List;

import dev.migrations.MigrationsException;

/**
 * There are several heads that the {@code HEADS} file does not list: two branches of work
 * came together, and nobody decided what becomes of them.
 *
 * @since 0.1.0
 */
public class DivergedHeadsException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final List<String> heads;

	private final List<String> files;

	private final String headsFile;

	DivergedHeadsException(HeadsComparison comparison) {
		super(comparison.describeDiverged());
		this.heads = comparison.heads().stream().map(Script::id).toList();
		this.files = comparison.heads().stream().map(Script::whereabouts).toList();
		this.headsFile = comparison.recorded().file();
	}

	/**
	 * The heads.
	 */
	public List<String> heads() {
		return this.heads;
	}

	/**
	 * Where each of them is: its source file, else its class or resource.
	 */
	public List<String> files() {
		return this.files;
	}

	/**
	 * The {@code HEADS} file.
	 */
	public String headsFile() {
		return this.headsFile;
	}

}
