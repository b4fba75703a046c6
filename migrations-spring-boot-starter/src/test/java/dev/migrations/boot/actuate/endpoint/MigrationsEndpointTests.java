package dev.migrations.boot.actuate.endpoint;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

import dev.migrations.runtime.Migrator;
import dev.migrations.schema.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The endpoint over real HTTP.
 */
class MigrationsEndpointTests {

	private static final String EXPOSED = "management.endpoints.web.exposure.include=migrations";

	private static final String PENDING = "migrations.on-startup=none";

	private final HttpClient client = HttpClient.newHttpClient();

	private @Nullable ConfigurableApplicationContext context;

	@AfterEach
	void close() {
		if (this.context != null) {
			this.context.close();
		}
	}

	@Test
	void isNotThereUnlessExposed() throws Exception {
		start();
		assertThat(get("").statusCode()).isEqualTo(404);
		assertThat(context().containsBean("migrationsEndpoint")).isFalse();
	}

	@Test
	void listsRevisions() throws Exception {
		start(EXPOSED);
		HttpResponse<String> response = get("");
		assertThat(response.statusCode()).isEqualTo(200);
		JsonNode contextNode = json(response).path("contexts").path("endpoint-tests");
		JsonNode migrator = contextNode.path("migrators").path("migrator");
		assertThat(contextNode.propertyNames()).containsExactly("migrators");
		assertThat(migrator.propertyNames()).containsExactlyInAnyOrder("dialect", "versionTable", "current", "heads",
				"pending", "unknown", "halfApplied", "upToDate", "revisions");
		assertThat(migrator.path("dialect").asString()).isEqualTo("h2");
		assertThat(migrator.path("versionTable").asString()).isEqualTo("migrations_version");
		assertThat(migrator.path("current").toString()).isEqualTo("[\"bbbbbbbbbbbb\"]");
		assertThat(migrator.path("heads").toString()).isEqualTo("[\"bbbbbbbbbbbb\"]");
		assertThat(migrator.path("pending").isEmpty()).isTrue();
		assertThat(migrator.path("upToDate").asBoolean()).isTrue();
		JsonNode second = migrator.path("revisions").get(1);
		assertThat(second.propertyNames()).containsExactlyInAnyOrder("id", "downRevisions", "dependsOn", "branchLabels",
				"message", "state", "location");
		assertThat(second.path("id").asString()).isEqualTo("bbbbbbbbbbbb");
		assertThat(second.path("downRevisions").toString()).isEqualTo("[\"aaaaaaaaaaaa\"]");
		assertThat(second.path("message").asString()).isEqualTo("add pages");
		assertThat(second.path("state").asString()).isEqualTo("applied");
	}

	@Test
	void showsOneRevisionByTheStartOfItsId() throws Exception {
		start(EXPOSED, PENDING);
		HttpResponse<String> response = get("/aaaa");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(json(response).path("id").asString()).isEqualTo("aaaaaaaaaaaa");
		assertThat(json(response).path("state").asString()).isEqualTo("pending");
	}

	@Test
	void unknownRevisionIsNotFound() throws Exception {
		start(EXPOSED);
		HttpResponse<String> response = get("/ffff");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(error(response)).isEqualTo("Revision 'ffff' is unknown. GET this endpoint without a revision ("
				+ "'/actuator/migrations') to see all revisions.");
	}

	@Test
	void upgradesToHeadsByDefault() throws Exception {
		start(EXPOSED, PENDING);
		HttpResponse<String> response = post("/upgrade", "{}");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(json(response).path("before").isEmpty()).isTrue();
		assertThat(json(response).path("after").toString()).isEqualTo("[\"bbbbbbbbbbbb\"]");
		assertThat(json(response).path("steps").get(0).path("revision").asString()).isEqualTo("aaaaaaaaaaaa");
		assertThat(json(response).path("steps").get(0).path("direction").asString()).isEqualTo("upgrade");
		assertThat(current()).containsExactly("bbbbbbbbbbbb");
	}

	@Test
	void upgradesToATarget() throws Exception {
		start(EXPOSED, PENDING);
		assertThat(post("/upgrade", "{\"target\":\"aaaa\"}").statusCode()).isEqualTo(200);
		assertThat(current()).containsExactly("aaaaaaaaaaaa");
	}

	@Test
	void unknownTargetIsRefusedAndNothingRuns() throws Exception {
		start(EXPOSED, PENDING);
		HttpResponse<String> response = post("/upgrade", "{\"target\":\"ffff\"}");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(error(response)).startsWith("Revision 'ffff' is unknown.");
		assertThat(current()).isEmpty();
	}

	@Test
	void misspeltKeyIsNamedAndNothingRuns() throws Exception {
		start(EXPOSED, PENDING);
		HttpResponse<String> response = post("/upgrade", "{\"tagret\":\"aaaa\"}");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(error(response))
			.isEqualTo("Key 'tagret' is unknown. Known keys are 'autogenerate', 'database', 'message', 'target'.");
		assertThat(current()).isEmpty();
	}

	@Test
	void keyWithoutValueIsNamedAndNothingRuns() throws Exception {
		start(EXPOSED, PENDING);
		for (String body : List.of("{\"target\":null}", "{\"target\":\" \"}")) {
			HttpResponse<String> response = post("/upgrade", body);
			assertThat(response.statusCode()).isEqualTo(400);
			assertThat(error(response)).isEqualTo("Key 'target' has no value. Give one, or remove the key.");
		}
		assertThat(current()).isEmpty();
	}

	@Test
	void keyOfAnotherOperationIsRefused() throws Exception {
		start(EXPOSED, PENDING);
		HttpResponse<String> response = post("/upgrade", "{\"message\":\"x\"}");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(error(response)).isEqualTo("Operation 'upgrade' has no parameter 'message'. Remove it.");
		assertThat(current()).isEmpty();
	}

	@Test
	void otherOperationsAreForbiddenUnlessListed() throws Exception {
		start(EXPOSED);
		for (String operation : List.of("downgrade", "stamp", "revision", "check")) {
			HttpResponse<String> response = post("/" + operation, "{\"target\":\"base\"}");
			assertThat(response.statusCode()).isEqualTo(403);
			assertThat(error(response)).isEqualTo("Operation '" + operation + "' is not allowed over this endpoint. Add"
					+ " it to 'migrations.actuator.operations', or use the command line.");
		}
		assertThat(current()).containsExactly("bbbbbbbbbbbb");
	}

	@Test
	void unknownOperationIsNotFound() throws Exception {
		start(EXPOSED);
		HttpResponse<String> response = post("/explode", "{}");
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(error(response)).isEqualTo("Operation 'explode' is unknown. Operations are 'upgrade', 'check',"
				+ " 'downgrade', 'revision', 'stamp'.");
	}

	@Test
	void listedOperationsNeedATarget() throws Exception {
		start(EXPOSED, "migrations.actuator.operations=downgrade,stamp,check,revision");
		for (String operation : List.of("downgrade", "stamp", "check", "revision")) {
			HttpResponse<String> response = post("/" + operation, "{}");
			assertThat(response.statusCode()).isEqualTo(400);
			assertThat(error(response)).isEqualTo("Operation '" + operation + "' needs a 'target'. Give one.");
		}
		assertThat(current()).containsExactly("bbbbbbbbbbbb");
	}

	@Test
	void listedOperationsRun() throws Exception {
		start(EXPOSED, "migrations.actuator.operations=downgrade,stamp");
		assertThat(post("/downgrade", "{\"target\":\"-1\"}").statusCode()).isEqualTo(200);
		assertThat(current()).containsExactly("aaaaaaaaaaaa");
		assertThat(post("/stamp", "{\"target\":\"heads\"}").statusCode()).isEqualTo(200);
		assertThat(current()).containsExactly("bbbbbbbbbbbb");
	}

	@Test
	void readOnlyAccessSwitchesAllWritesOff() throws Exception {
		for (String access : List.of("management.endpoint.migrations.access=read-only",
				"management.endpoints.access.max-permitted=read-only")) {
			start(EXPOSED, PENDING, access);
			assertThat(post("/upgrade", "{}").statusCode()).isEqualTo(405);
			assertThat(get("").statusCode()).isEqualTo(200);
			assertThat(current()).isEmpty();
			close();
		}
	}

	@Test
	void failedRevisionIsAConflictThatNamesTheStatement() throws Exception {
		start(EXPOSED, PENDING, "migrations.locations=classpath:revisions/failing");
		HttpResponse<String> response = post("/upgrade", "{}");
		assertThat(response.statusCode()).isEqualTo(409);
		JsonNode body = json(response);
		assertThat(body.path("revision").asString()).isEqualTo("cccccccccccc");
		assertThat(body.path("statementNumber").asInt()).isEqualTo(2);
		assertThat(body.path("sqlState").asString()).isEqualTo("42S02");
		assertThat(body.path("statement").asString()).isEqualTo("ALTER TABLE no_such_table ADD COLUMN age integer");
		assertThat(response.body()).doesNotContain("\tat ").doesNotContain("org.h2.");
	}

	@Test
	void heldLockIsLocked() throws Exception {
		start(EXPOSED, PENDING, "migrations.lock.wait=100ms");
		Migrator migrator = context().getBean(Migrator.class);
		QualifiedName versionTable = migrator.settings().versionTable();
		migrator.<Boolean>withConnection((connection, dialect) -> {
			assertThat(dialect.migrationLock().tryAcquire(connection, versionTable)).isTrue();
			HttpResponse<String> response = postWhileLocked();
			assertThat(response.statusCode()).isEqualTo(423);
			assertThat(error(response)).startsWith("The migration lock is held by ");
			dialect.migrationLock().release(connection, versionTable);
			return true;
		});
		assertThat(current()).isEmpty();
	}

	@Test
	void checkAndRevisionCompareEntities(@TempDir Path folder) throws Exception {
		start(EXPOSED, "migrations.actuator.operations=check,revision", "migrations.output=" + folder);
		HttpResponse<String> check = post("/check", "{\"target\":\"heads\"}");
		assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
		assertThat(json(check).path("inSync").asBoolean()).isTrue();
		HttpResponse<String> elsewhere = post("/check", "{\"target\":\"base\"}");
		assertThat(elsewhere.statusCode()).isEqualTo(400);
		assertThat(error(elsewhere))
			.isEqualTo("Operation 'check' compares at 'heads' only, not at 'base'." + " Give 'heads' as 'target'.");
		HttpResponse<String> nameless = post("/revision", "{\"target\":\"head\"}");
		assertThat(nameless.statusCode()).isEqualTo(400);
		assertThat(error(nameless)).isEqualTo("Operation 'revision' needs a 'message'. Give one.");
		HttpResponse<String> revision = post("/revision", "{\"target\":\"head\",\"message\":\"fill ages\"}");
		assertThat(revision.statusCode()).as(revision.body()).isEqualTo(200);
		assertThat(Path.of(json(revision).path("file").asString())).exists().hasParent(folder);
	}

	@Test
	void unreachableDatabaseIsAnUnavailableService() throws Exception {
		start(EXPOSED, PENDING, "spring.datasource.url=jdbc:postgresql://localhost:1/none?password=s3cr3t",
				"spring.datasource.hikari.connection-timeout=250",
				"spring.autoconfigure.exclude=" + HibernateJpaAutoConfiguration.class.getName() + ","
						+ DataJpaRepositoriesAutoConfiguration.class.getName());
		HttpResponse<String> response = get("");
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(error(response)).matches("(?s)The database at 'jdbc:[^']*' cannot be reached.*");
		assertThat(response.body()).doesNotContain("s3cr3t");
	}

	private List<String> current() {
		return context().getBean(Migrator.class).currentRevisions();
	}

	private void start(String... properties) {
		List<String> args = new ArrayList<>(List.of("--server.port=0", "--spring.application.name=endpoint-tests",
				"--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()));
		if (Arrays.stream(properties).noneMatch((property) -> property.startsWith("migrations.locations"))) {
			args.add("--migrations.locations=classpath:revisions/two");
		}
		Arrays.stream(properties).map((property) -> "--" + property).forEach((property) -> {
			args.removeIf((arg) -> arg.startsWith(property.substring(0, property.indexOf('=') + 1)));
			args.add(property);
		});
		this.context = new SpringApplication(Application.class).run(args.toArray(String[]::new));
	}

	private ConfigurableApplicationContext context() {
		assertThat(this.context).isNotNull();
		return this.context;
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		return this.client.send(request, HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> postWhileLocked() {
		try {
			return post("/upgrade", "{}");
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private URI uri(String path) {
		int port = ((ServletWebServerApplicationContext) context()).getWebServer().getPort();
		return URI.create("http://localhost:" + port + "/actuator/migrations" + path);
	}

	private static JsonNode json(HttpResponse<String> response) {
		return new JsonMapper().readTree(response.body());
	}

	private static String error(HttpResponse<String> response) {
		return json(response).path("error").asString();
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
