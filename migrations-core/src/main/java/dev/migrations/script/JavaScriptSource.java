package dev.migrations.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Revisions that are classes of one package, and of those below it if wanted. They are
 * found by reading class files; a class is loaded when its code is asked for, and classes
 * without {@link Revision} are left alone.
 *
 * @since 0.1.0
 */
public final class JavaScriptSource implements ScriptSource {

	private final Location location;

	private final String packageName;

	private final ScriptFolder folder;

	private final RevisionHeaderReader headers;

	private final MigrationLoader loader;

	private final @Nullable BuiltFiles built;

	/**
	 * The revisions of a package; there are none if it does not exist.
	 * @param packageName the package
	 * @param classLoader finds the package and loads the classes
	 * @param headers reads the annotation of a class file
	 * @param factory makes the objects
	 */
	public JavaScriptSource(String packageName, ClassLoader classLoader, RevisionHeaderReader headers,
			MigrationFactory factory) {
		this(new Location(Location.Kind.PACKAGE, packageName), packageName, false, classLoader, headers, factory);
	}

	/**
	 * The revisions of a location's package as they were built.
	 */
	JavaScriptSource(Location location, String packageName, boolean recursive, ClassLoader classLoader,
			RevisionHeaderReader headers, MigrationFactory factory) {
		this(location, packageName, new ClasspathFolder(classLoader, packageName.replace('.', '/'), recursive), headers,
				new MigrationLoader(classLoader, factory), null);
	}

	/**
	 * The revisions of a package whose class files are in the folder.
	 * @param location the configured location
	 * @param packageName its package
	 * @param folder the class files
	 * @param headers reads the annotation of a class file
	 * @param loader loads the classes
	 * @param built the class files that a build made of a source folder at hand, if any
	 */
	JavaScriptSource(Location location, String packageName, ScriptFolder folder, RevisionHeaderReader headers,
			MigrationLoader loader, @Nullable BuiltFiles built) {
		this.location = location;
		this.packageName = packageName;
		this.folder = folder;
		this.headers = headers;
		this.loader = loader;
		this.built = built;
	}

	@Override
	public List<Script> scripts() {
		Map<String, FoundRevision> byClass = new LinkedHashMap<>();
		for (FoundRevision revision : withoutLeftOvers(this.folder.read(".class", this::read))) {
			add(revision, byClass);
		}
		List<Script> scripts = new ArrayList<>();
		byClass.forEach((className, revision) -> scripts.add(script(className, revision)));
		return scripts;
	}

	private List<FoundRevision> withoutLeftOvers(List<Optional<FoundRevision>> found) {
		List<FoundRevision> revisions = new ArrayList<>();
		List<String> leftOvers = new ArrayList<>();
		for (FoundRevision revision : found.stream().flatMap(Optional::stream).toList()) {
			if (isLeftOver(revision.file())) {
				leftOvers.add(revision.file().relativeName());
			}
			else {
				revisions.add(revision);
			}
		}
		if (this.built != null) {
			this.built.warnOfLeftOvers(leftOvers);
		}
		return revisions;
	}

	private boolean isLeftOver(ScriptFile file) {
		return this.built != null && this.built.haveSource() && this.built.contain(file)
				&& this.built.sourceOfClass(file.relativeName()).isEmpty();
	}

	private Optional<FoundRevision> read(ScriptFile file, ScriptFile.Content open) {
		byte[] classFile;
		try (InputStream content = open.open()) {
			classFile = content.readAllBytes();
		}
		catch (IOException ex) {
			throw file.unreadable(ex);
		}
		try {
			return this.headers.read(classFile).map((header) -> new FoundRevision(header, file));
		}
		catch (RuntimeException ex) {
			throw new ScriptException(file.location(),
					"Class file '" + file.location() + "' cannot be understood: " + ex + ".",
					"Build it again; if it was compiled for a newer Java than the running one, use that Java.", ex);
		}
	}

	/**
	 * A class that is on the class path twice is loaded from the first place, which does
	 * no harm as long as both mean the same revision.
	 */
	private void add(FoundRevision revision, Map<String, FoundRevision> byClass) {
		String name = revision.file().relativeName().replaceAll("\\.class$", "");
		String className = this.packageName + "." + name.replace('/', '.');
		RevisionIds.check(revision.header().id(), className);
		FoundRevision first = byClass.putIfAbsent(className, revision);
		if (first != null && !first.header().equals(revision.header())) {
			throw new ScriptException(className,
					"Class '" + className + "' is on the class path twice, as two different revisions: in '"
							+ first.file().location() + "' and in '" + revision.file().location() + "'.",
					"Remove or rename one of them.");
		}
	}

	private Script script(String className, FoundRevision revision) {
		ScriptFile file = revision.file();
		String fileName = file.name().replaceAll("\\.class$", ".java");
		Optional<Path> source = Optional.ofNullable(this.built)
			.flatMap((files) -> files.source(ScriptPlace.join(file.folder(), fileName)));
		return new Script(revision.header(), fileName, className, source, () -> this.loader.load(className))
			.in(new ScriptPlace(this.location, file.folder()));
	}

	private record FoundRevision(RevisionHeader header, ScriptFile file) {

	}

}
