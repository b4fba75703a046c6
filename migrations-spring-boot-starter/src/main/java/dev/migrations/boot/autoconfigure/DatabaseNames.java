package dev.migrations.boot.autoconfigure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import dev.migrations.command.MigrationDatabases;

/**
 * The names of the databases that an application configures, read before there are beans.
 */
final class DatabaseNames {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("migrations.databases");

	private static final Pattern USABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

	private DatabaseNames() {
	}

	/**
	 * The names, in the order in which they are configured: that of the files, whatever a
	 * variable or an argument overrides in them.
	 * @throws InvalidDatabaseNameException if one cannot be used, or two are read as one
	 */
	static List<String> of(Environment environment) {
		requireDistinct(environment);
		Map<String, String> names = new LinkedHashMap<>();
		configured(environment).keySet().forEach((name) -> names.put(key(name), name));
		List<String> ordered = new ArrayList<>();
		for (String key : keys(environment)) {
			String name = names.remove(key);
			if (name != null) {
				ordered.add(name);
			}
		}
		ordered.addAll(names.values());
		ordered.forEach(DatabaseNames::requireUsable);
		return List.copyOf(ordered);
	}

	static boolean areConfigured(Environment environment) {
		return !configured(environment).isEmpty();
	}

	/**
	 * What is said of each, by name.
	 */
	static Map<String, DatabaseProperties> configured(Environment environment) {
		return Binder.get(environment)
			.bind(PREFIX, Bindable.mapOf(String.class, DatabaseProperties.class))
			.orElseGet(Map::of);
	}

	private static List<String> keys(Environment environment) {
		List<ConfigurationPropertySource> sources = new ArrayList<>(
				StreamSupport.stream(ConfigurationPropertySources.get(environment).spliterator(), false).toList());
		Collections.reverse(sources);
		return sources.stream()
			.filter(IterableConfigurationPropertySource.class::isInstance)
			.flatMap((source) -> ((IterableConfigurationPropertySource) source).stream())
			.filter(PREFIX::isAncestorOf)
			.map((name) -> key(name.getElement(PREFIX.getNumberOfElements(), Form.ORIGINAL)))
			.distinct()
			.toList();
	}

	/**
	 * Spring reads two names that differ by case and dashes as one, and the properties of
	 * one of them would be lost. A variable in the environment has neither and means the
	 * other.
	 */
	private static void requireDistinct(Environment environment) {
		Map<String, String> names = new HashMap<>();
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
			if (source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource
					|| !(source instanceof IterableConfigurationPropertySource iterable)) {
				continue;
			}
			iterable.stream().filter(PREFIX::isAncestorOf).forEach((property) -> {
				String name = property.getElement(PREFIX.getNumberOfElements(), Form.ORIGINAL);
				String other = names.putIfAbsent(key(name), name);
				if (other != null && !other.equals(name)) {
					throw InvalidDatabaseNameException.alike(other, name);
				}
			});
		}
	}

	/**
	 * A name as it is told from others: a variable in the environment has neither its
	 * case nor its dashes.
	 */
	private static String key(String name) {
		return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
	}

	private static void requireUsable(String name) {
		if (name.equalsIgnoreCase(MigrationDatabases.DEFAULT)) {
			throw InvalidDatabaseNameException.reserved(name, "an application's only database");
		}
		if (name.equalsIgnoreCase(MigrationDatabases.ALL)) {
			throw InvalidDatabaseNameException.reserved(name, "every database");
		}
		if (!USABLE.matcher(name).matches()) {
			throw InvalidDatabaseNameException.unusable(name);
		}
	}

}
