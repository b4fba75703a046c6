package dev.migrations.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Dialects;
import dev.migrations.operation.Operations;
import dev.migrations.revision.BranchNotFoundException;
import dev.migrations.revision.OfflineStartException;
import dev.migrations.revision.RangeRequiredException;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.QualifiedName;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;
import dev.migrations.script.Scripts;

import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.bool;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.date;
import static dev.migrations.operation.Ddl.foreignKey;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.timestampWithTimeZone;
import static dev.migrations.operation.Ddl.unique;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A script that offline mode writes, run by the database's own client, leaves what a run
 * leaves: the same schema, rows, version rows and history.
 */
abstract class OfflineContract {

	@TempDir
	Path folder;

	private Supplier<Scripts> scripts = () -> JavaRevisions.scripts(new Shop(), new Orders(), texts());

	abstract DataSource newDatabase() throws SQLException;

	abstract String dialect();

	/**
	 * Runs the file as a user would, and stops at the first error.
	 */
	abstract void runWithClient(Path script, DataSource dataSource) throws Exception;

	/**
	 * The last revision.
	 */
	Migration texts() {
		return new Texts();
	}

	Migrator online(DataSource dataSource) {
		return new Migrator(dataSource, Dialects.load(), this.scripts, MigratorSettings.defaults());
	}

	OfflineMigrator offline() {
		return offline(MigratorSettings.defaults());
	}

	private OfflineMigrator offline(MigratorSettings settings) {
		return new OfflineMigrator(Dialects.load().byName(dialect()), this.scripts, settings);
	}

	private void run(SqlScript script, DataSource dataSource) throws Exception {
		runWithClient(Files.writeString(this.folder.resolve(UUID.randomUUID() + ".sql"), script.text()), dataSource);
	}

	private void assertSame(DataSource scripted, DataSource ran) throws SQLException {
		assertThat(schema(scripted)).isEqualTo(schema(ran));
		for (String query : List.of("SELECT version_num FROM migrations_version ORDER BY 1",
				"SELECT revision FROM migrations_history ORDER BY id",
				"SELECT direction FROM migrations_history ORDER BY id",
				"SELECT checksum FROM migrations_history ORDER BY id",
				"SELECT downgrade FROM migrations_history ORDER BY id",
				"SELECT state FROM migrations_history ORDER BY id",
				"SELECT statements_done FROM migrations_history ORDER BY id")) {
			assertThat(Databases.query(scripted, query)).as(query).isEqualTo(Databases.query(ran, query));
		}
	}

	/**
	 * The schema without what a lock keeps: a script takes none.
	 */
	private static DatabaseSchema schema(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			Set<QualifiedName> lock = dialect.migrationLock().tables(MigratorSettings.defaults().versionTable());
			DatabaseSchema schema = dialect.schemaInspector().inspect(connection, Set.of());
			return new DatabaseSchema(schema.tables().stream().filter((table) -> !lock.contains(table.name())).toList(),
					schema.sequences());
		}
	}

	private static List<String> rows(DataSource dataSource) throws SQLException {
		List<String> rows = new ArrayList<>();
		for (String column : List.of("name", "active", "born", "seen", "notes")) {
			rows.addAll(Databases.query(dataSource, "SELECT " + column + " FROM customers ORDER BY id"));
		}
		return rows;
	}

	@Test
	void scriptFromBaseLeavesWhatARunLeaves() throws Exception {
		DataSource scripted = newDatabase();
		DataSource ran = newDatabase();
		SqlScript script = offline().upgrade("heads");
		assertThat(script.before()).isEmpty();
		assertThat(script.after()).containsExactly("cccc3");
		assertThat(script.revisions()).containsExactly("aaaa1", "bbbb2", "cccc3");
		run(script, scripted);
		online(ran).upgrade("heads");
		assertSame(scripted, ran);
		assertThat(rows(scripted)).isEqualTo(rows(ran));
		assertThat(online(scripted).upgrade("heads").steps()).isEmpty();
	}

	@Test
	void scriptsOfRangesLeadUpAndDown() throws Exception {
		DataSource scripted = newDatabase();
		DataSource ran = newDatabase();
		run(offline().upgrade("base:aaaa1"), scripted);
		online(ran).upgrade("aaaa1");
		assertSame(scripted, ran);
		SqlScript second = offline().upgrade("aaaa1:heads");
		assertThat(second.before()).containsExactly("aaaa1");
		assertThat(second.text()).doesNotContain("CREATE TABLE migrations_version");
		run(second, scripted);
		online(ran).upgrade("heads");
		assertSame(scripted, ran);
		run(offline().downgrade("cccc3:aaaa1"), scripted);
		online(ran).downgrade("aaaa1");
		assertSame(scripted, ran);
		run(offline().downgrade("aaaa1:base"), scripted);
		online(ran).downgrade("base");
		assertSame(scripted, ran);
	}

	@Test
	void oneTransactionForAllLeavesTheSame() throws Exception {
		DataSource scripted = newDatabase();
		DataSource ran = newDatabase();
		run(offline(MigratorSettings.defaults().withTransactionMode(TransactionMode.ALL)).upgrade("aaaa1"), scripted);
		online(ran).upgrade("aaaa1");
		assertSame(scripted, ran);
	}

	@Test
	void stampAndEnsureVersionLeaveWhatARunLeaves() throws Exception {
		DataSource scripted = newDatabase();
		DataSource ran = newDatabase();
		run(offline().ensureVersion(), scripted);
		assertThat(online(ran).ensureVersion()).isTrue();
		assertThat(online(ran).ensureVersion()).isFalse();
		assertThat(online(scripted).ensureVersion()).isFalse();
		assertSame(scripted, ran);
		DataSource stamped = newDatabase();
		run(offline().stamp(List.of("bbbb2")), stamped);
		online(ran).stamp(List.of("bbbb2"), false);
		assertSame(stamped, ran);
		run(offline().stamp(List.of("bbbb2:cccc3")), stamped);
		online(ran).stamp(List.of("cccc3"), false);
		assertSame(stamped, ran);
	}

	@Test
	void secondRunOfAScriptDoesNothing() throws Exception {
		DataSource scripted = newDatabase();
		online(scripted).upgrade("aaaa1");
		SqlScript second = offline().upgrade("aaaa1:bbbb2");
		run(second, scripted);
		assertThatThrownBy(() -> run(second, scripted)).isNotNull();
		assertThat(Databases.query(scripted, "SELECT revision FROM migrations_history ORDER BY id"))
			.containsExactly("aaaa1", "bbbb2");
	}

	@Test
	void javaCodeIsRefusedBeforeAnythingIsWritten() {
		this.scripts = () -> JavaRevisions.scripts(new JavaRevisions.Inserting(false));
		assertThatExceptionOfType(OfflineJavaException.class).isThrownBy(() -> offline().upgrade("heads"))
			.withMessageEndingWith("runs the Java code 'insert a row', which a script cannot hold; nothing was written."
					+ " Write it as SQL with op.execute(...), or run this revision online and write the scripts before"
					+ " and after it with ranges.");
	}

	@Test
	void rangesAreTold() {
		assertThatExceptionOfType(BranchNotFoundException.class)
			.isThrownBy(() -> offline().downgrade("cccc3:typo@base"));
		assertThatExceptionOfType(RangeRequiredException.class).isThrownBy(() -> offline().downgrade("aaaa1"));
		assertThatExceptionOfType(OfflineStartException.class)
			.isThrownBy(() -> offline().stamp(List.of("aaaa1:bbbb2", "base:cccc3")));
	}

	/**
	 * Tables, and rows with a value of each kind.
	 */
	@Revision(id = "aaaa1", revises = {}, message = "customers")
	static final class Shop implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("customers", column("id", bigint()).notNull().identity(),
					column("name", varchar(200)).notNull(), column("active", bool()), column("born", date()),
					column("seen", timestampWithTimeZone()), primaryKey("pk_customers", "id"),
					unique("uq_customers_name", "name"));
			op.execute("INSERT INTO customers (name, active, born, seen) VALUES (?, ?, ?, ?)", "O'Hara \\ \"x\" ? :y",
					true, LocalDate.of(1999, 12, 31), OffsetDateTime.parse("2026-11-20T11:13:43.123456+02:00"));
			op.execute("INSERT INTO customers (name, active, born) VALUES ('what?', ?, ?)", false, null);
		}

		@Override
		public void downgrade(Operations op) {
			op.dropTable("customers");
		}

	}

	/**
	 * A foreign key, an index, and a statement outside of the transaction.
	 */
	@Revision(id = "bbbb2", revises = "aaaa1", message = "orders\nof customers")
	static final class Orders implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("orders", column("id", bigint()).notNull(), column("customer_id", bigint()).notNull(),
					primaryKey("pk_orders", "id"),
					foreignKey("fk_orders_customer_id_customers", "customer_id").references("customers", "id"));
			op.autocommit((block) -> block.createIndex("ix_orders_customer_id", "orders", "customer_id"));
			op.execute("INSERT INTO orders (id, customer_id) SELECT id, id FROM customers -- each has one");
		}

		@Override
		public void downgrade(Operations op) {
			op.dropTable("orders");
		}

	}

	/**
	 * Changed columns.
	 */
	@Revision(id = "cccc3", revises = "bbbb2", message = "notes", transactional = false)
	static final class Texts implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.addColumn("customers", column("notes", varchar(20)).serverDefault("it's"));
			op.alterColumn("customers", "name",
					(c) -> c.type(varchar(200), varchar(300))
						.nullable(false, true)
						.existing(column("name", varchar(200)).notNull()));
		}

		@Override
		public void downgrade(Operations op) {
			op.alterColumn("customers", "name",
					(c) -> c.type(varchar(300), varchar(200))
						.nullable(true, false)
						.existing(column("name", varchar(300))));
			op.dropColumn("customers", "notes");
		}

	}

}
