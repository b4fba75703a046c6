package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import dev.migrations.dialect.Dialects;
import dev.migrations.operation.ObjectSpec;
import dev.migrations.operation.Operations;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.script.Migration;
import dev.migrations.testsupport.MariaDbServer;
import dev.migrations.testsupport.PostgresqlServer;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.function;
import static dev.migrations.operation.Ddl.insertInto;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.procedure;
import static dev.migrations.operation.Ddl.trigger;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Functions, procedures and triggers in a run up and down, on real databases.
 */
@Timeout(120)
class ReplaceableObjectTests {

	@Test
	void postgresqlReplacesRoutinesAndTriggers() throws SQLException {
		DataSource dataSource = PostgresqlServer.newDatabase();
		Migrator migrator = JavaRevisions.migrator(dataSource,
				new Routines("create function twice(n integer) returns integer language sql as $$ select n * 2 $$",
						"create function twice(n integer) returns integer language sql as $$ select n + n + 1 $$",
						"integer", "create procedure tidy() language sql as $$ delete from items where n < 0 $$", """
								create function counted() returns trigger language plpgsql as $$
								begin new.n := twice(new.n); return new; end $$""",
						"create trigger t before insert on items for each row execute function counted()"));
		migrator.upgrade("head");
		assertThat(Databases.query(dataSource, "select n from items")).containsExactly("11");
		assertThat(objects(dataSource)).extracting((object) -> object.id().toString())
			.containsExactly("function 'counted()'", "function 'twice(n integer)'", "procedure 'tidy()'",
					"trigger 't' on 'items'");
		migrator.downgrade("base");
		assertThat(objects(dataSource)).isEmpty();
		assertThat(Databases.tables(dataSource)).isEmpty();
	}

	@Test
	void mariaDbReplacesRoutinesAndTriggers() throws SQLException {
		DataSource dataSource = MariaDbServer.newDatabase();
		Migrator migrator = JavaRevisions.migrator(dataSource,
				new Routines("create function twice(n integer) returns integer deterministic return n * 2",
						"create function twice(n integer) returns integer deterministic return n + n + 1", null,
						"create procedure tidy() delete from items where n < 0", "",
						"create trigger t before insert on items for each row set new.n = twice(new.n)"));
		migrator.upgrade("head");
		assertThat(Databases.query(dataSource, "select n from items")).containsExactly("11");
		migrator.downgrade("base");
		assertThat(Databases.query(dataSource,
				"select routine_name from information_schema.routines where routine_schema = database()"))
			.isEmpty();
		assertThat(Databases.tables(dataSource)).isEmpty();
	}

	@Test
	void h2ReplacesAliasesAndTriggers() throws SQLException {
		DataSource dataSource = new H2MigratorTests().newDatabase();
		Migrator migrator = JavaRevisions.migrator(dataSource, new Routines(
				"create alias twice as 'int twice(int n) { return n * 2; }'",
				"create alias twice as 'int twice(int n) { return n + n + 1; }'", null,
				"create alias tidy as 'void tidy() { }'", "",
				"create trigger t before insert on items for each row call '" + TwiceTrigger.class.getName() + "'"));
		migrator.upgrade("head");
		assertThat(Databases.query(dataSource, "select n from items")).containsExactly("11");
		assertThat(objects(dataSource)).extracting((object) -> object.id().toString())
			.containsExactly("function 'twice'", "procedure 'tidy'", "trigger 't' on 'items'");
		migrator.downgrade("base");
		assertThat(objects(dataSource)).isEmpty();
		assertThat(Databases.tables(dataSource)).isEmpty();
	}

	/**
	 * Calls the function for each new row.
	 */
	public static class TwiceTrigger implements Trigger {

		@Override
		public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after)
				throws SQLException {
			try (PreparedStatement twice = connection.prepareStatement("select twice(?)")) {
				twice.setObject(1, after[0]);
				try (ResultSet row = twice.executeQuery()) {
					row.next();
					after[0] = row.getInt(1);
				}
			}
		}

	}

	private static List<ReplaceableObject> objects(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return Dialects.load().forConnection(connection).schemaInspector().inspect(connection, Set.of()).objects();
		}
	}

	/**
	 * A function that is replaced, a procedure, and a trigger that calls the function.
	 */
	private record Routines(String before, String after, @Nullable String arguments, String tidy, String called,
			String counting) implements Migration {

		private ObjectSpec twice(String text) {
			ObjectSpec spec = function("twice", text);
			return (this.arguments != null) ? spec.arguments(this.arguments) : spec;
		}

		@Override
		public void upgrade(Operations op) {
			op.createTable("items", column("n", integer()));
			op.create(twice(this.before));
			op.replace(twice(this.before), twice(this.after));
			op.create(procedure("tidy", this.tidy));
			if (!this.called.isEmpty()) {
				op.create(function("counted", this.called));
			}
			op.create(trigger("t", "items", this.counting));
			op.bulkInsert(insertInto("items", "n").values(5));
		}

		@Override
		public void downgrade(Operations op) {
			op.drop(trigger("t", "items", this.counting));
			if (!this.called.isEmpty()) {
				op.drop(function("counted", null));
			}
			op.drop(procedure("tidy", null).ifExists());
			op.drop(twice(this.after));
			op.dropTable("items");
		}

	}

}
