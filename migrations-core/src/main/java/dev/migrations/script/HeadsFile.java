package dev.migrations.script;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The committed list of the newest revisions of one database, {@code HEADS} in the first
 * of its locations. Two branches of work that each add a revision change the same line of
 * it, so that they conflict in version control and not in production.
 *
 * @since 0.1.0
 */
public final class HeadsFile {

	/** The file's name. */
	public static final String NAME = "HEADS";

	private static final String COMMENT = "# The newest revisions, written by 'migrations revision', 'merge' and"
			+ " 'rebase'. Commit it: two branches of work conflict here.\n";

	private final Location location;

	private final ClassLoader classLoader;

	private final @Nullable DevelopmentSources development;

	private HeadsFile(Location location, ClassLoader classLoader, @Nullable DevelopmentSources development) {
		this.location = location;
		this.classLoader = classLoader;
		this.development = development;
	}

	/**
	 * The file of an application as it was built.
	 * @param locations the locations of one database
	 * @param classLoader finds it on the class path
	 */
	public static HeadsFile of(ScriptLocations locations, ClassLoader classLoader) {
		return new HeadsFile(locations.first(), classLoader, null);
	}

	/**
	 * The file as it is in the sources of a module; on the class path, if it is not
	 * there.
	 * @param locations the locations of one database
	 * @param classLoader finds it on the class path
	 * @param development the module
	 */
	public static HeadsFile of(ScriptLocations locations, ClassLoader classLoader, DevelopmentSources development) {
		return new HeadsFile(locations.first(), classLoader, development);
	}

	/**
	 * What the file says now, if there is one. Costs one look into the file system or at
	 * the class path.
	 * @throws ScriptException if it cannot be read
	 */
	public Optional<RecordedHeads> read() {
		Optional<Path> source = source();
		if (source.isPresent() && Files.exists(source.get())) {
			return Optional.of(read(source.get().toString(), () -> Files.newInputStream(source.get())));
		}
		return this.location.resourcePath()
			.map((path) -> this.classLoader.getResource(path + "/" + NAME))
			.filter((resource) -> !isLeftOver(resource))
			.map((resource) -> read(place(resource), () -> open(resource)));
	}

	/**
	 * Compares the file with the revisions found.
	 */
	public HeadsComparison compare(Scripts scripts) {
		List<Script> heads = scripts.map().heads().stream().map((id) -> scripts.script(id).orElseThrow()).toList();
		return read().map((recorded) -> new HeadsComparison(state(recorded, scripts.map().heads()), recorded, heads))
			.orElseGet(() -> new HeadsComparison(HeadsComparison.State.MISSING, RecordedHeads.NONE, heads));
	}

	/**
	 * For the start of an application: refuses several heads that nobody decided to keep.
	 * @return what to warn of: a file that was not kept up to date, and does no harm
	 * @throws DivergedHeadsException if there are several heads and the file does not
	 * list them
	 */
	public Optional<String> requireAgreement(Scripts scripts) {
		HeadsComparison comparison = compare(scripts);
		return switch (comparison.state()) {
			case AGREES, MISSING -> Optional.empty();
			case STALE -> Optional.of(comparison.describeStale());
			case DIVERGED -> throw new DivergedHeadsException(comparison);
		};
	}

	/**
	 * For {@code check}: refuses any file that does not list exactly the heads. A missing
	 * one is fine.
	 * @throws DivergedHeadsException if there are several heads and the file does not
	 * list them
	 * @throws StaleHeadsException if it lists others
	 */
	public void requireExactAgreement(Scripts scripts) {
		HeadsComparison comparison = compare(scripts);
		if (comparison.state() == HeadsComparison.State.DIVERGED) {
			throw new DivergedHeadsException(comparison);
		}
		if (comparison.state() == HeadsComparison.State.STALE) {
			throw new StaleHeadsException(comparison);
		}
	}

	/**
	 * Where the file belongs: in the folder of a {@code file:} location, or among the
	 * resources of the module; in the folder that new revisions are written to, where
	 * only that one is known; empty where no sources are at hand.
	 * @param output knows the module that new revisions are written to
	 */
	public Optional<Path> target(RevisionOutput output) {
		return source().or(() -> output.resources(this.location).map((folder) -> folder.resolve(NAME)))
			.map((file) -> file.toAbsolutePath().normalize());
	}

	/**
	 * Writes the file, whole or not at all.
	 * @param file where; see {@link #target}
	 * @param heads the ids
	 * @throws RevisionOutputException if it cannot be written
	 */
	public static void write(Path file, Collection<String> heads) {
		StringBuilder text = new StringBuilder(COMMENT);
		heads.stream().sorted().distinct().forEach((id) -> text.append(id).append('\n'));
		AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Writes the file where it belongs.
	 * @param output knows the module
	 * @param heads the ids
	 * @return the file
	 * @throws RevisionOutputException if it is not known where it belongs, or it cannot
	 * be written
	 */
	public Path write(RevisionOutput output, Collection<String> heads) {
		Path file = target(output).orElseThrow(() -> RevisionOutputException.noModule(this.location));
		write(file, heads);
		return file;
	}

	private Optional<Path> source() {
		Optional<Path> folder = this.location.folder();
		if (folder.isEmpty() && this.development != null) {
			folder = this.location.resourcePath().map(this.development::resourceSources);
		}
		return folder.map((found) -> found.resolve(NAME));
	}

	/**
	 * Whether it is what an earlier build copied from a file that is gone.
	 */
	private boolean isLeftOver(URL resource) {
		return this.development != null && "file".equals(resource.getProtocol())
				&& path(resource).startsWith(this.development.resources().toAbsolutePath().normalize());
	}

	private static String place(URL resource) {
		return "file".equals(resource.getProtocol()) ? path(resource).toString()
				: resource.toString().replaceFirst("^jar:(file|nested):", "");
	}

	private static Path path(URL resource) {
		try {
			return Path.of(resource.toURI());
		}
		catch (URISyntaxException ex) {
			return Path.of(resource.getPath());
		}
	}

	private static InputStream open(URL resource) throws IOException {
		URLConnection connection = resource.openConnection();
		// a cached archive would stay open
		connection.setUseCaches(false);
		return connection.getInputStream();
	}

	private static RecordedHeads read(String place, ScriptFile.Content content) {
		try (InputStream stream = content.open()) {
			return RecordedHeads.parse(place, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new ScriptException(place, "File '" + place + "' cannot be read: " + ex + ".",
					"Make it readable for the user that runs the application.", ex);
		}
	}

	private static HeadsComparison.State state(RecordedHeads recorded, List<String> heads) {
		Set<String> listed = new HashSet<>(recorded.ids());
		if (recorded.wellFormed() && listed.equals(Set.copyOf(heads))) {
			return HeadsComparison.State.AGREES;
		}
		boolean allListed = recorded.wellFormed() && listed.containsAll(heads);
		return (heads.size() > 1 && !allListed) ? HeadsComparison.State.DIVERGED : HeadsComparison.State.STALE;
	}

}
