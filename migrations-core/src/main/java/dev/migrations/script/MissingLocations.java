package dev.migrations.script;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns, once, of configured locations where there is nothing: a mistyped one would
 * otherwise mean that there is nothing to do. The default location is none that somebody
 * could have mistyped.
 */
final class MissingLocations {

	static final MissingLocations NONE = new MissingLocations(List.of(), null);

	private static final Logger logger = LoggerFactory.getLogger(ScriptDirectory.class);

	private final List<Location> locations;

	private final @Nullable ClassLoader classLoader;

	private final Set<Location> warned = ConcurrentHashMap.newKeySet();

	MissingLocations(List<Location> locations, @Nullable ClassLoader classLoader) {
		this.locations = locations;
		this.classLoader = classLoader;
	}

	void warn(List<Script> found) {
		Set<Location> used = found.stream()
			.map(Script::place)
			.flatMap(Optional::stream)
			.map(ScriptPlace::location)
			.collect(Collectors.toSet());
		for (Location location : this.locations) {
			if (!location.equals(Location.DEFAULT) && !used.contains(location) && !exists(location)
					&& this.warned.add(location)) {
				logger.warn("There is nothing at '{}'. Correct it in 'migrations.locations', or put revisions there.",
						location);
			}
		}
	}

	/**
	 * Archives without entries for folders do not tell of an empty one, which comes to
	 * the same.
	 */
	private boolean exists(Location location) {
		if (location.folder().isPresent()) {
			return Files.exists(location.folder().get());
		}
		try {
			return this.classLoader == null
					|| this.classLoader.getResources(location.resourcePath().orElseThrow() + "/").hasMoreElements();
		}
		catch (IOException ex) {
			return true;
		}
	}

}
