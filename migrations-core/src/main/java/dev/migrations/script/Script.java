package dev.migrations.script;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A revision as it was found: its header, where it is, and its code, which is loaded when
 * it is asked for.
 *
 * @since 0.1.0
 */
public final class Script {

	private final RevisionHeader header;

	private final String fileName;

	private final String location;

	private final Optional<Path> file;

	private final Supplier<Migration> migration;

	private final Optional<ScriptPlace> place;

	/**
	 * A revision that was found.
	 * @param header its header
	 * @param fileName the name of its file without a folder, the order of loading
	 * @param location where it is, for messages: a path or a class's name
	 * @param file its source file, where there is one
	 * @param migration loads its code; called each time the code is asked for
	 */
	public Script(RevisionHeader header, String fileName, String location, Optional<Path> file,
			Supplier<Migration> migration) {
		this(header, fileName, location, file, migration, Optional.empty());
	}

	private Script(RevisionHeader header, String fileName, String location, Optional<Path> file,
			Supplier<Migration> migration, Optional<ScriptPlace> place) {
		this.header = header;
		this.fileName = fileName;
		this.location = location;
		this.file = file;
		this.migration = migration;
		this.place = place;
	}

	/**
	 * The revision, with the configured location that it was found in.
	 */
	Script in(ScriptPlace newPlace) {
		return new Script(this.header, this.fileName, this.location, this.file, this.migration, Optional.of(newPlace));
	}

	public RevisionHeader header() {
		return this.header;
	}

	public String id() {
		return this.header.id();
	}

	public String fileName() {
		return this.fileName;
	}

	public String location() {
		return this.location;
	}

	public Optional<Path> file() {
		return this.file;
	}

	/**
	 * Where new revisions that follow it go; empty if its source is none of the
	 * configured locations.
	 */
	public Optional<ScriptPlace> place() {
		return this.place;
	}

	/**
	 * Its source file, or what else tells a reader where it is.
	 */
	String whereabouts() {
		return this.file.map(Path::toString).orElse(this.location);
	}

	/**
	 * The code of the revision, loaded now.
	 */
	public Migration migration() {
		return this.migration.get();
	}

	@Override
	public String toString() {
		return this.header.id() + " (" + this.location + ")";
	}

}
