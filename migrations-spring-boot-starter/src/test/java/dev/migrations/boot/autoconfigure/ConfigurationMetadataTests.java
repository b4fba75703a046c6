package dev.migrations.boot.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The generated metadata, as editors read them from the jar.
 */
class ConfigurationMetadataTests {

	private final JsonNode metadata = read();

	@Test
	void everyPropertyIsThereAndDescribed() {
		Map<String, JsonNode> properties = properties();
		assertThat(properties.keySet()).contains("migrations.actuator.operations", "migrations.autogenerate.drop",
				"migrations.data-source", "migrations.database-ahead", "migrations.databases",
				"migrations.default-schema", "migrations.dialect", "migrations.driver-class-name", "migrations.enabled",
				"migrations.file-name", "migrations.file-template", "migrations.format", "migrations.locations",
				"migrations.lock.wait", "migrations.on-startup", "migrations.output", "migrations.password",
				"migrations.persistence-unit", "migrations.post-write-hooks", "migrations.recursive-locations",
				"migrations.schema-translation", "migrations.slug-length", "migrations.time-zone", "migrations.x",
				"migrations.target", "migrations.transaction", "migrations.url", "migrations.username",
				"migrations.version-table", "migrations.version-table-schema");
		properties.forEach((name, property) -> {
			if (name.startsWith("migrations.")) {
				String description = property.path("description").asString("");
				assertThat(description).as(name)
					.isNotEmpty()
					.endsWith(".")
					.doesNotStartWith("The ")
					.doesNotStartWith("A ");
			}
		});
	}

	@Test
	void defaultsAreThere() {
		Map<String, JsonNode> properties = properties();
		assertThat(defaultOf(properties, "migrations.enabled")).isEqualTo("true");
		assertThat(defaultOf(properties, "migrations.format")).isEqualTo("java");
		assertThat(defaultOf(properties, "migrations.on-startup")).isEqualTo("upgrade");
		assertThat(defaultOf(properties, "migrations.target")).isEqualTo("heads");
		assertThat(defaultOf(properties, "migrations.transaction")).isEqualTo("per-revision");
		assertThat(defaultOf(properties, "migrations.lock.wait")).isEqualTo("10m");
		assertThat(defaultOf(properties, "migrations.database-ahead")).isEqualTo("refuse");
		assertThat(defaultOf(properties, "migrations.autogenerate.drop")).isEqualTo("owned");
		assertThat(defaultOf(properties, "migrations.version-table")).isEqualTo("migrations_version");
		assertThat(properties.get("migrations.locations").path("defaultValue").toString())
			.contains("classpath:db/revisions");
	}

	@Test
	void endpointPropertiesAreThere() {
		assertThat(properties()).containsKey("management.endpoint.migrations.access");
		assertThat(defaultOf(properties(), "management.endpoint.migrations.access")).isEqualTo("unrestricted");
	}

	@Test
	void hintsAreThereForPropertiesThatExist() {
		Set<String> names = new HashSet<>();
		this.metadata.path("hints").forEach((hint) -> names.add(hint.path("name").asString()));
		assertThat(names).contains("migrations.dialect", "migrations.locations", "migrations.target");
		assertThat(properties().keySet())
			.containsAll(names.stream().filter((name) -> name.startsWith("migrations.")).toList());
	}

	private Map<String, JsonNode> properties() {
		Map<String, JsonNode> properties = new TreeMap<>();
		this.metadata.path("properties").forEach((node) -> properties.put(node.path("name").asString(), node));
		return properties;
	}

	private static String defaultOf(Map<String, JsonNode> properties, String name) {
		return properties.get(name).path("defaultValue").asString();
	}

	private static JsonNode read() {
		JsonMapper mapper = new JsonMapper();
		return ConfigurationMetadataTests.class.getClassLoader()
			.resources("META-INF/spring-configuration-metadata.json")
			.filter((url) -> url.getPath().contains("migrations-spring-boot-starter"))
			.map((url) -> {
				try (InputStream stream = url.openStream()) {
					return mapper.readTree(stream);
				}
				catch (IOException ex) {
					throw new IllegalStateException(ex);
				}
			})
			.findFirst()
			.orElseThrow();
	}

}
