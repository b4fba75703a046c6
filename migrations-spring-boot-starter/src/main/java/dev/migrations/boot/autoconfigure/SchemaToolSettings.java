package dev.migrations.boot.autoconfigure;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The settings by which Hibernate changes a schema itself.
 */
final class SchemaToolSettings {

	private static final String SHORTCUT = "spring.jpa.hibernate.ddl-auto";

	private static final String JPA_PROPERTIES = "spring.jpa.properties";

	private static final List<String> KEYS = List.of("hibernate.hbm2ddl.auto",
			"jakarta.persistence.schema-generation.database.action",
			"javax.persistence.schema-generation.database.action");

	private static final Set<String> CHANGING = Set.of("create", "create-only", "create-drop", "drop",
			"drop-and-create", "update");

	private SchemaToolSettings() {
	}

	/**
	 * Refuses what the application's properties say.
	 * @throws SchemaToolConflictException if Hibernate is to change the schema
	 */
	static void check(Environment environment) {
		Binder binder = Binder.get(environment);
		check(SHORTCUT, binder.bind(SHORTCUT, String.class).orElse(null));
		for (String key : KEYS) {
			String property = JPA_PROPERTIES + "." + key;
			check(property, binder.bind(property, String.class).orElse(null));
		}
	}

	/**
	 * Refuses what a persistence unit is about to be built with, whoever set it.
	 * @throws SchemaToolConflictException if Hibernate is to change the schema
	 */
	static void check(Map<String, Object> unitSettings) {
		KEYS.forEach((key) -> check(key, unitSettings.get(key)));
	}

	private static void check(String property, @Nullable Object value) {
		if (value != null && CHANGING.contains(value.toString().trim().toLowerCase(Locale.ROOT))) {
			throw new SchemaToolConflictException(property, value.toString());
		}
	}

}
