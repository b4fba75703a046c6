package dev.migrations.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import dev.migrations.revision.RevisionException;
import dev.migrations.revision.RevisionMap;
import dev.migrations.revision.RevisionNode;

/**
 * All revisions of an application: of every location, of both kinds, checked as a whole.
 *
 * @since 0.1.0
 */
public final class ScriptDirectory {

	private static final Comparator<Script> BY_FILE_NAME = Comparator.comparing(Script::fileName)
		.thenComparing(Script::location);

	private final List<ScriptSource> sources;

	public ScriptDirectory(List<ScriptSource> sources) {
		this.sources = List.copyOf(sources);
	}

	/**
	 * The revisions of these locations, as they were built.
	 * @param locations the locations, {@code migrations.locations}
	 * @param classLoader finds folders of the class path and loads classes
	 * @param headers reads the annotation of a class file
	 * @param factory makes the objects of Java revisions
	 */
	public static ScriptDirectory of(List<Location> locations, ClassLoader classLoader, RevisionHeaderReader headers,
			MigrationFactory factory) {
		return of(ScriptLocations.of(locations), classLoader, headers, factory);
	}

	/**
	 * The revisions of these locations, as they were built.
	 * @param locations the locations, {@code migrations.locations}
	 * @param classLoader finds folders of the class path and loads classes
	 * @param headers reads the annotation of a class file
	 * @param factory makes the objects of Java revisions
	 */
	public static ScriptDirectory of(ScriptLocations locations, ClassLoader classLoader, RevisionHeaderReader headers,
			MigrationFactory factory) {
		return of(locations.locations(), (name) -> new JavaScriptSource(name, classLoader, headers, factory),
				(folder) -> SqlScriptSource.classpath(folder, classLoader));
	}

	/**
	 * The revisions of these locations as they would be after the next build of the
	 * module: new and changed source files are compiled or read, those that were deleted
	 * are passed over.
	 * @param locations the locations, {@code migrations.locations}
	 * @param classLoader finds folders of the class path and loads classes
	 * @param headers reads the annotation of a class file
	 * @param factory makes the objects of Java revisions
	 * @param development the module
	 */
	public static ScriptDirectory of(List<Location> locations, ClassLoader classLoader, RevisionHeaderReader headers,
			MigrationFactory factory, DevelopmentSources development) {
		return of(ScriptLocations.of(locations), classLoader, headers, factory, development);
	}

	/**
	 * The revisions of these locations as they would be after the next build of the
	 * module: new and changed source files are compiled or read, those that were deleted
	 * are passed over.
	 * @param locations the locations, {@code migrations.locations}
	 * @param classLoader finds folders of the class path and loads classes
	 * @param headers reads the annotation of a class file
	 * @param factory makes the objects of Java revisions
	 * @param development the module
	 */
	public static ScriptDirectory of(ScriptLocations locations, ClassLoader classLoader, RevisionHeaderReader headers,
			MigrationFactory factory, DevelopmentSources development) {
		return of(locations.locations(), (name) -> development.javaRevisions(name, classLoader, headers, factory),
				(folder) -> development.sqlRevisions(folder, classLoader));
	}

	private static ScriptDirectory of(List<Location> locations, Function<String, ScriptSource> javaRevisions,
			Function<String, ScriptSource> sqlRevisions) {
		List<ScriptSource> sources = new ArrayList<>();
		packages(locations).forEach((name) -> sources.add(javaRevisions.apply(name)));
		for (Location location : new LinkedHashSet<>(locations)) {
			if (location.kind() == Location.Kind.CLASSPATH) {
				sources.add(sqlRevisions.apply(location.path()));
			}
			location.folder().map(SqlScriptSource::folder).ifPresent(sources::add);
		}
		return new ScriptDirectory(sources);
	}

	private static Set<String> packages(List<Location> locations) {
		Set<String> packages = new LinkedHashSet<>();
		locations.forEach((location) -> location.packageName().ifPresent(packages::add));
		return packages;
	}

	/**
	 * The revisions found now, sorted by file name; none is legal. Reads headers; loads
	 * no class.
	 * @throws DuplicateScriptException if two files have one id
	 * @throws SeveralBasesException if two bases have no branch label
	 * @throws ScriptGraphException if the revisions do not make a graph: one revises or
	 * depends on another that is missing, or they do so in a circle
	 * @throws ScriptException if a file is broken
	 */
	public Scripts load() {
		List<Script> scripts = new ArrayList<>();
		this.sources.forEach((source) -> scripts.addAll(source.scripts()));
		scripts.sort(BY_FILE_NAME);
		checkIds(scripts);
		checkBases(scripts);
		return new Scripts(scripts, map(scripts));
	}

	private static RevisionMap map(List<Script> scripts) {
		try {
			return RevisionMap.of(scripts.stream().map(Script::header).map(ScriptDirectory::node).toList());
		}
		catch (RevisionException ex) {
			throw ScriptGraphException.of(ex, scripts);
		}
	}

	private static RevisionNode node(RevisionHeader header) {
		return new RevisionNode(header.id(), header.revises(), header.dependsOn(), header.branchLabels());
	}

	private static void checkIds(List<Script> scripts) {
		Map<String, Script> byId = new HashMap<>();
		for (Script script : scripts) {
			Script first = byId.putIfAbsent(script.id(), script);
			if (first != null) {
				throw new DuplicateScriptException(script.id(), first.location(), script.location());
			}
		}
	}

	private static void checkBases(List<Script> scripts) {
		List<Script> bases = scripts.stream()
			.filter((script) -> script.header().revises().isEmpty())
			.filter((script) -> script.header().branchLabels().isEmpty())
			.toList();
		if (bases.size() > 1) {
			throw new SeveralBasesException(bases.get(0), bases.get(1));
		}
	}

}
