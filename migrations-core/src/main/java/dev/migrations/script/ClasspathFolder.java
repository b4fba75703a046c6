package dev.migrations.script;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A folder of the class path: everywhere the class loader has one of that name, in
 * directories and in archives, Spring Boot's nested ones among them (their URLs open as
 * {@link JarURLConnection} as well).
 *
 * @param classLoader the class loader
 * @param path the folder, without slashes around it
 * @param recursive whether folders inside are read as well
 */
record ClasspathFolder(ClassLoader classLoader, String path, boolean recursive) implements ScriptFolder {

	@Override
	public <T> List<T> read(String suffix, BiFunction<ScriptFile, ScriptFile.Content, T> reader) {
		List<T> results = new ArrayList<>();
		for (URL folder : folders()) {
			try {
				results.addAll(read(folder, suffix, reader));
			}
			catch (IOException | URISyntaxException ex) {
				throw unlistable(folder, ex);
			}
		}
		return results;
	}

	private List<URL> folders() {
		try {
			return Collections.list(this.classLoader.getResources(this.path + "/"));
		}
		catch (IOException ex) {
			throw new ScriptException(this.path,
					"Folder '" + this.path + "' cannot be looked up on the class path: " + ex + ".",
					"Make every archive of the class path readable.", ex);
		}
	}

	private <T> List<T> read(URL folder, String suffix, BiFunction<ScriptFile, ScriptFile.Content, T> reader)
			throws IOException, URISyntaxException {
		if ("file".equals(folder.getProtocol())) {
			return new FileFolder(Path.of(folder.toURI()), this.recursive).read(suffix, reader);
		}
		List<T> results = new ArrayList<>();
		try (JarFile archive = archive(folder)) {
			for (JarEntry entry : Collections.list(archive.entries())) {
				if (isFileOfFolder(entry, suffix)) {
					results.add(reader.apply(fileOf(folder, entry.getName()), () -> archive.getInputStream(entry)));
				}
			}
		}
		return results;
	}

	private boolean isFileOfFolder(JarEntry entry, String suffix) {
		String name = entry.getName();
		return name.endsWith(suffix) && name.startsWith(this.path + "/")
				&& (this.recursive || name.lastIndexOf('/') == this.path.length());
	}

	private ScriptFile fileOf(URL folder, String entryName) {
		String name = entryName.substring(this.path.length() + 1);
		String location = folder.toString().replaceFirst("^jar:(file|nested):", "") + name;
		return ScriptFile.of(name, location, Optional.empty(), () -> {
			try (JarFile archive = archive(folder);
					InputStream content = archive.getInputStream(archive.getEntry(entryName))) {
				return new ByteArrayInputStream(content.readAllBytes());
			}
		});
	}

	/**
	 * The archive, opened for us alone: a cached one is shared with the class loader and
	 * must not be closed, and never closing one keeps the file locked on Windows.
	 */
	private static JarFile archive(URL folder) throws IOException {
		URLConnection connection = folder.openConnection();
		if (!(connection instanceof JarURLConnection jarConnection)) {
			throw new IOException("neither a directory nor an archive");
		}
		jarConnection.setUseCaches(false);
		return jarConnection.getJarFile();
	}

	private static ScriptException unlistable(URL folder, Exception cause) {
		return new ScriptException(folder.toString(),
				"Folder '" + folder + "' of the class path cannot be listed: " + cause.getMessage() + ".",
				"Put the revisions into a directory or an archive, or use a 'file:' location.", cause);
	}

}
