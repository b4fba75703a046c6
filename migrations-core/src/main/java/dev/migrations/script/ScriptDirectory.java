package dev.migrations.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrations.revision.RevisionException;
import dev.migrations.revision.RevisionMap;
import dev.migrations.revision.RevisionNode;

/**
 * All revisions of an application: of every location, of both kinds, checked as a whole.
 *
 * @since 0.1.0
 */
public final class ScriptDirectory {

	private static final Logger logger = LoggerFactory.getLogger(ScriptDirectory.class);

	private static final Comparator<Script> BY_FILE_NAME = Comparator.comparing(Script::fileName)
		.thenComparing(Script::location);

	private final List<ScriptSource> sources;

	private final MissingLocations missing;

	public ScriptDirectory(List<ScriptSource> sources) {
		this(sources, MissingLocations.NONE);
	}

	private ScriptDirectory(List<ScriptSource> sources, MissingLocations missing) {
		this.sources = List.copyOf(sources);
		this.missing = missing;
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
		boolean recursive = locations.recursive();
		return of(locations, classLoader,
				(location, name) -> new JavaScriptSource(location, name, recursive, classLoader, headers, factory),
				(location) -> SqlScriptSource.classpath(location, recursive, classLoader));
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
		boolean recursive = locations.recursive();
		return of(locations, classLoader,
				(location, name) -> development.javaRevisions(location, name, recursive, classLoader, headers, factory),
				(location) -> development.sqlRevisions(location, recursive, classLoader));
	}

	private static ScriptDirectory of(ScriptLocations locations, ClassLoader classLoader, JavaRevisions javaRevisions,
			Function<Location, ScriptSource> sqlRevisions) {
		List<ScriptSource> sources = new ArrayList<>();
		Set<String> packages = new HashSet<>();
		for (Location location : locations.locations()) {
			location.packageName()
				.filter(packages::add)
				.map((name) -> javaRevisions.of(location, name))
				.ifPresent(sources::add);
			if (location.kind() == Location.Kind.CLASSPATH) {
				sources.add(sqlRevisions.apply(location));
			}
			location.folder()
				.map((folder) -> SqlScriptSource.folder(location, folder, locations.recursive()))
				.ifPresent(sources::add);
		}
		return new ScriptDirectory(sources, new MissingLocations(locations.locations(), classLoader));
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
		List<Script> scripts = found();
		this.missing.warn(scripts);
		scripts.sort(BY_FILE_NAME);
		checkIds(scripts);
		checkBases(scripts);
		return new Scripts(scripts, map(scripts));
	}

	/**
	 * What several locations find is there once: a location inside another one that is
	 * recursive.
	 */
	private List<Script> found() {
		List<Script> found = new ArrayList<>();
		Set<Key> located = new HashSet<>();
		for (ScriptSource source : this.sources) {
			List<Script> again = new ArrayList<>();
			for (Script script : source.scripts()) {
				if (script.place().isEmpty() || located.add(new Key(script.id(), script.location()))) {
					found.add(script);
				}
				else {
					again.add(script);
				}
			}
			warnOfOverlap(again);
		}
		return found;
	}

	private static void warnOfOverlap(List<Script> again) {
		if (!again.isEmpty()) {
			logger.warn(
					"Revisions {} of '{}' are found by another location as well; keep only one of the two in"
							+ " 'migrations.locations'",
					again.stream().map(Script::id).toList(),
					again.get(0).place().map(ScriptPlace::location).orElseThrow());
		}
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

	/**
	 * The revisions of a location's package.
	 */
	@FunctionalInterface
	private interface JavaRevisions {

		ScriptSource of(Location location, String packageName);

	}

	/**
	 * One revision in one place.
	 */
	private record Key(String id, String location) {

	}

}
