package dev.migrations.runtime;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import dev.migrations.operation.RunArguments;
import dev.migrations.testsupport.PostgresqlServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Listeners hear of each step within its transaction, and can refuse it.
 */
class ListenerTests {

	@TempDir
	Path folder;

	private final List<String> heard = new ArrayList<>();

	private RevisionFolder revisions() {
		return new RevisionFolder(this.folder).add("aaaa1", "CREATE TABLE a (id int);", "DROP TABLE a;")
			.add("bbbb2", "CREATE TABLE b (id int);", "DROP TABLE b;");
	}

	private static DataSource database(String dialect) {
		return "h2".equals(dialect) ? Databases.h2() : PostgresqlServer.newDatabase();
	}

	private void hear(VersionChange change) {
		this.heard.add(change.direction() + " " + change.revision() + " " + change.from() + " -> " + change.to() + " "
				+ change.rows() + " " + change.context().dialect() + " " + change.context().x("by").orElse("?") + " "
				+ change.context().tag().orElse("?"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql" })
	void everyStepIsTold(String dialect) throws SQLException {
		DataSource dataSource = database(dialect);
		Databases.execute(dataSource, "CREATE TABLE heard (step varchar(100))");
		MigrationListener writes = (change, connection) -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute("INSERT INTO heard VALUES ('" + change.to() + "')");
			}
		};
		MigratorSettings settings = MigratorSettings.defaults()
			.withListeners(List.of((change, connection) -> hear(change), writes));
		Migrator migrator = revisions().migrator(dataSource, settings)
			.with(new RunArguments(Map.of("by", "ann"), "release 7"));
		migrator.upgrade("heads");
		migrator.downgrade("-1");
		migrator.stamp(List.of("heads"), false);
		assertThat(this.heard).containsExactly("upgrade aaaa1 [] -> [aaaa1] [aaaa1] " + dialect + " ann release 7",
				"upgrade bbbb2 [aaaa1] -> [bbbb2] [bbbb2] " + dialect + " ann release 7",
				"downgrade bbbb2 [bbbb2] -> [aaaa1] [aaaa1] " + dialect + " ann release 7",
				"stamp null [aaaa1] -> [bbbb2] [bbbb2] " + dialect + " ann release 7");
		assertThat(Databases.query(dataSource, "SELECT step FROM heard")).containsExactly("[aaaa1]", "[bbbb2]",
				"[aaaa1]", "[bbbb2]");
	}

	@Test
	void listenerThatFailsRollsItsStepBack() throws SQLException {
		DataSource dataSource = PostgresqlServer.newDatabase();
		Migrator migrator = revisions().migrator(dataSource,
				MigratorSettings.defaults().withListeners(List.of(new Refusing())));
		assertThatExceptionOfType(ListenerFailedException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessage("Listener 'dev.migrations.runtime.ListenerTests$Refusing' failed after upgrade aaaa1 -> bbbb2:"
					+ " not on a Friday. The revision was rolled back; the database is as it was before it. Correct the"
					+ " listener and run again.")
			.satisfies((ex) -> assertThat(ex.change().revision()).isEqualTo("bbbb2"));
		assertThat(Databases.tables(dataSource)).containsExactly("a");
		assertThat(migrator.currentRevisions()).containsExactly("aaaa1");
		assertThatExceptionOfType(ListenerFailedException.class)
			.isThrownBy(() -> migrator.stamp(List.of("bbbb2"), false))
			.withMessageContaining("failed after stamp aaaa1 -> bbbb2: not on a Friday. The stamp was rolled back;");
		assertThat(migrator.currentRevisions()).containsExactly("aaaa1");
	}

	@Test
	void stepThatCannotBeRolledBackGoesOnAtItsEnd() throws SQLException {
		DataSource dataSource = Databases.h2();
		RevisionFolder revisions = revisions();
		assertThatExceptionOfType(ListenerFailedException.class)
			.isThrownBy(() -> revisions
				.migrator(dataSource, MigratorSettings.defaults().withListeners(List.of(new Refusing())))
				.upgrade("heads"))
			.withMessageContaining("Statement 1 of the revision has taken effect and stays");
		assertThat(Databases.tables(dataSource)).containsExactly("a", "b");
		assertThat(revisions.migrator(dataSource).currentRevisions()).containsExactly("aaaa1");
		assertThat(revisions.migrator(dataSource).upgrade("heads").after()).containsExactly("bbbb2");
	}

	@Test
	void listenerMustNotEndTheTransaction() {
		MigratorSettings settings = MigratorSettings.defaults()
			.withListeners(List.of((change, connection) -> connection.commit()));
		assertThatExceptionOfType(ListenerFailedException.class)
			.isThrownBy(() -> revisions().migrator(Databases.h2(), settings).upgrade("+1"))
			.withMessageContaining("A listener called 'commit' on the connection it was given.");
	}

	/**
	 * Refuses the second revision.
	 */
	@Test
	void severalDatabasesAreNamedInLogLinesAndToListeners() {
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		Logger logger = (Logger) LoggerFactory.getLogger(Migrator.class);
		Level level = logger.getLevel();
		log.start();
		logger.addAppender(log);
		logger.setLevel(Level.INFO);
		List<@Nullable String> databases = new ArrayList<>();
		try {
			MigratorSettings settings = MigratorSettings.defaults()
				.withListeners(List.of((change, connection) -> databases.add(change.database())));
			revisions().migrator(Databases.h2(), settings).upgrade("aaaa1");
			Migrator orders = revisions().migrator(Databases.h2(), settings.withDatabase("orders"));
			orders.upgrade("head");
			orders.stamp(List.of("base"), false);
		}
		finally {
			logger.detachAppender(log);
			logger.setLevel(level);
		}
		assertThat(databases).startsWith(null, "orders").endsWith("orders");
		assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
			.contains("Running upgrade  -> aaaa1, step aaaa1", "[orders] Database h2, non-transactional DDL",
					"[orders] Running upgrade  -> aaaa1, step aaaa1",
					"[orders] Running upgrade aaaa1 -> bbbb2, step bbbb2", "[orders] Running stamp_revision bbbb2 -> ");
	}

	static final class Refusing implements MigrationListener {

		@Override
		public void onVersionApply(VersionChange change, java.sql.Connection connection) {
			if (change.to().contains("bbbb2")) {
				throw new IllegalStateException("not on a Friday");
			}
		}

	}

}
