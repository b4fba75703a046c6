package dev.migrations.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Revisions that are SQL files of one folder, and of those inside it if wanted; files
 * whose names do not end in {@code .sql} are left alone. Only the heads of the files are
 * read until the code of a revision is asked for.
 *
 * <pre>
 * -- revision: 88fb11965e20
 * -- revises: 043bdf6fcef1
 * -- message: add users table
 *
 * -- upgrade
 * CREATE TABLE users (...);
 *
 * -- downgrade
 * DROP TABLE users;
 * </pre>
 *
 * @since 0.1.0
 */
public final class SqlScriptSource implements ScriptSource {

	private final Location location;

	private final ScriptFolder folder;

	/**
	 * The revisions of a folder.
	 * @param location the configured location
	 * @param folder its files
	 */
	SqlScriptSource(Location location, ScriptFolder folder) {
		this.location = location;
		this.folder = folder;
	}

	/**
	 * The revisions of a folder of the class path.
	 * @param folder the folder, without slashes around it
	 * @param classLoader finds the folder
	 */
	public static SqlScriptSource classpath(String folder, ClassLoader classLoader) {
		return classpath(new Location(Location.Kind.CLASSPATH, folder), false, classLoader);
	}

	static SqlScriptSource classpath(Location location, boolean recursive, ClassLoader classLoader) {
		return new SqlScriptSource(location,
				new BuiltFolder(new ClasspathFolder(classLoader, location.path(), recursive)));
	}

	/**
	 * The revisions of a folder of the file system; there are none if it does not exist.
	 */
	public static SqlScriptSource folder(Path folder) {
		return folder(new Location(Location.Kind.FILE, folder.toString()), folder, false);
	}

	static SqlScriptSource folder(Location location, Path folder, boolean recursive) {
		return new SqlScriptSource(location, new FileFolder(folder, recursive));
	}

	@Override
	public List<Script> scripts() {
		Map<Key, Script> scripts = new LinkedHashMap<>();
		for (Script script : this.folder.read(".sql", this::read)) {
			scripts.putIfAbsent(new Key(script.fileName(), script.header()), script);
		}
		return List.copyOf(scripts.values());
	}

	private Script read(ScriptFile file, ScriptFile.Content open) {
		try (InputStream content = open.open()) {
			RevisionHeader header = new SqlHeaderParser(new SqlScriptLines(file.location(), content)).parse();
			return new Script(header, file.name(), file.location(), file.path(), () -> migration(file))
				.in(new ScriptPlace(this.location, file.folder()));
		}
		catch (IOException ex) {
			throw file.unreadable(ex);
		}
	}

	private static Migration migration(ScriptFile file) {
		try (InputStream content = file.content().open()) {
			return new SqlSectionParser(new SqlScriptLines(file.location(), content)).parse(file.name());
		}
		catch (IOException ex) {
			throw file.unreadable(ex);
		}
	}

	/**
	 * The same file in two places of the class path is one revision, as it is with
	 * classes.
	 */
	private record Key(String fileName, RevisionHeader header) {

	}

}
