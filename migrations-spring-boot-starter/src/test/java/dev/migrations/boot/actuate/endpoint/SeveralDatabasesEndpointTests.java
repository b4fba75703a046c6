package dev.migrations.boot.actuate.endpoint;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import dev.migrations.boot.several.SeveralDatabases;
import dev.migrations.command.MigrationDatabases;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The endpoint of an application with several databases.
 */
class SeveralDatabasesEndpointTests {

	private final HttpClient client = HttpClient.newHttpClient();

	private @Nullable ConfigurableApplicationContext context;

	@AfterEach
	void close() {
		if (this.context != null) {
			this.context.close();
		}
	}

	@Test
	void databasesAreListedByName() throws Exception {
		start();
		JsonNode migrators = json(get("")).path("contexts").path("several").path("migrators");
		assertThat(migrators.propertyNames()).containsExactly("users", "orders");
		assertThat(migrators.path("orders").path("heads").toString()).isEqualTo("[\"0d0000000001\"]");
		assertThat(migrators.path("users").path("pending").toString()).isEqualTo("[\"0e0000000001\"]");
	}

	@Test
	void revisionIsLookedForInAll() throws Exception {
		start();
		assertThat(json(get("/0d")).path("message").asString()).isEqualTo("create invoice");
		assertThat(json(get("/0e")).path("message").asString()).isEqualTo("create person");
		assertThat(get("/0d?database=users").statusCode()).isEqualTo(404);
		HttpResponse<String> unknown = get("/ffff");
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(error(unknown)).isEqualTo("Revision 'ffff' is unknown. GET this endpoint without a revision ("
				+ "'/actuator/migrations') to see all revisions.");
		HttpResponse<String> both = get("/head");
		assertThat(both.statusCode()).isEqualTo(400);
		assertThat(error(both))
			.isEqualTo("'head' is a revision of several databases. Give one of 'users', 'orders' as" + " 'database'.");
	}

	@Test
	void databaseThatCannotBeReachedDoesNotHideTheOthers() throws Exception {
		start("migrations.databases.orders.data-source=",
				"migrations.databases.orders.url=jdbc:h2:mem:none;IFEXISTS=TRUE;PASSWORD=s3cret");
		HttpResponse<String> all = get("");
		assertThat(all.statusCode()).isEqualTo(200);
		JsonNode migrators = json(all).path("contexts").path("several").path("migrators");
		assertThat(migrators.path("users").path("dialect").asString()).isEqualTo("h2");
		assertThat(migrators.path("users").has("error")).isFalse();
		assertThat(migrators.path("orders").path("error").asString())
			.startsWith("The database at 'jdbc:h2:mem:none' cannot be reached");
		assertThat(migrators.path("orders").path("upToDate").asBoolean()).isFalse();
		assertThat(json(get("/0e")).path("message").asString()).isEqualTo("create person");
		HttpResponse<String> there = get("/0d");
		assertThat(there.statusCode()).isEqualTo(503);
		assertThat(error(there)).startsWith("Database 'orders': The database at ");
		HttpResponse<String> upgrade = post("/upgrade", "{\"database\":\"all\"}");
		assertThat(upgrade.statusCode()).isEqualTo(503);
		assertThat(error(upgrade)).startsWith("Database 'orders': ").endsWith(" Done before it: 'users'.");
		assertThat(all.body() + there.body() + upgrade.body()).doesNotContain("s3cret");
	}

	@Test
	void oneIsUpgradedByName() throws Exception {
		start();
		HttpResponse<String> response = post("/upgrade", "{\"database\":\"orders\"}");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(json(response).path("after").toString()).isEqualTo("[\"0d0000000001\"]");
		assertThat(current("users")).isEmpty();
	}

	@Test
	void allAreUpgraded() throws Exception {
		start();
		HttpResponse<String> response = post("/upgrade", "{\"database\":\"all\",\"target\":\"head\"}");
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		assertThat(json(response).path("databases").propertyNames()).containsExactly("users", "orders");
		assertThat(json(response).path("databases").path("users").path("after").toString())
			.isEqualTo("[\"0e0000000001\"]");
		assertThat(current("orders")).containsExactly("0d0000000001");
	}

	@Test
	void failureOnOneOfAllNamesItAndThoseThatAreDone() throws Exception {
		start("migrations.databases.orders.locations=classpath:revisions/failing");
		HttpResponse<String> response = post("/upgrade", "{\"database\":\"all\"}");
		assertThat(response.statusCode()).isEqualTo(409);
		assertThat(json(response).path("database").asString()).isEqualTo("orders");
		assertThat(json(response).path("revision").asString()).isEqualTo("cccccccccccc");
		assertThat(error(response)).startsWith("Database 'orders': Revision 'cccccccccccc'")
			.endsWith(" Done before it: 'users'.");
		assertThat(current("users")).containsExactly("0e0000000001");
	}

	@Test
	void databaseMustBeNamed() throws Exception {
		start("migrations.actuator.operations=downgrade");
		HttpResponse<String> upgrade = post("/upgrade", "{}");
		assertThat(upgrade.statusCode()).isEqualTo(400);
		assertThat(error(upgrade)).isEqualTo("Operation 'upgrade' needs a 'database' where there are several. Give one"
				+ " of 'users', 'orders', or 'all' to upgrade each of them.");
		HttpResponse<String> downgrade = post("/downgrade", "{\"target\":\"base\"}");
		assertThat(downgrade.statusCode()).isEqualTo(400);
		assertThat(error(downgrade)).isEqualTo("Operation 'downgrade' needs a 'database' where there are several. Give"
				+ " one of 'users', 'orders'.");
		HttpResponse<String> all = post("/downgrade", "{\"target\":\"base\",\"database\":\"all\"}");
		assertThat(all.statusCode()).isEqualTo(400);
		assertThat(error(all)).isEqualTo("Operation 'downgrade' runs on one database at a time, not on 'all'. Give one"
				+ " of 'users', 'orders' as 'database'.");
		HttpResponse<String> unknown = post("/upgrade", "{\"database\":\"stock\"}");
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(error(unknown)).startsWith("There is no database 'stock'. Name one of 'users', 'orders'");
		HttpResponse<String> misspelt = post("/upgrade", "{\"databse\":\"users\"}");
		assertThat(misspelt.statusCode()).isEqualTo(400);
		assertThat(error(misspelt))
			.isEqualTo("Key 'databse' is unknown. Known keys are 'autogenerate', 'database', 'message', 'target'.");
		assertThat(current("users")).isEmpty();
		assertThat(current("orders")).isEmpty();
	}

	private List<String> current(String database) {
		assertThat(this.context).isNotNull();
		return this.context.getBean(MigrationDatabases.class).commands(database).currentRevisions();
	}

	private void start(String... properties) {
		List<String> all = new ArrayList<>(Arrays.asList(SeveralDatabases.PROPERTIES));
		all.addAll(List.of("server.port=0", "spring.application.name=several", "migrations.on-startup=none",
				"management.endpoints.web.exposure.include=migrations", "orders.url=jdbc:h2:mem:" + UUID.randomUUID(),
				"users.url=jdbc:h2:mem:" + UUID.randomUUID()));
		for (String property : properties) {
			all.removeIf((other) -> other.startsWith(property.substring(0, property.indexOf('=') + 1)));
			all.add(property);
		}
		this.context = new SpringApplication(SeveralDatabases.class)
			.run(all.stream().map((property) -> "--" + property).toArray(String[]::new));
	}

	private HttpResponse<String> get(String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String path, String body) throws Exception {
		return this.client.send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(String path) {
		assertThat(this.context).isNotNull();
		int port = ((ServletWebServerApplicationContext) this.context).getWebServer().getPort();
		return URI.create("http://localhost:" + port + "/actuator/migrations" + path);
	}

	private static JsonNode json(HttpResponse<String> response) {
		return new JsonMapper().readTree(response.body());
	}

	private static String error(HttpResponse<String> response) {
		return json(response).path("error").asString();
	}

}
