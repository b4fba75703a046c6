package dev.migrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Dialects;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.testsupport.MariaDbServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Databases, views and routines of MariaDB.
 */
class MariaDbObjectTests {

	@Test
	void onlyAnEmptyDatabaseIsDropped() throws SQLException {
		try (Connection connection = MariaDbServer.newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			Operation drop = Operations.record((op) -> op.dropSchema("It's a shop")).get(0);
			execute(connection, "create schema `It's a shop`");
			execute(connection, "create sequence `It's a shop`.s");
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> apply(dialect, connection, drop))
				.withMessageContaining("The database is not empty. Drop first what it holds.");
			execute(connection, "drop sequence `It's a shop`.s");
			execute(connection, "create procedure `It's a shop`.p() select 1");
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> apply(dialect, connection, drop));
			execute(connection, "drop procedure `It's a shop`.p");
			apply(dialect, connection, drop);
			assertThat(shown(connection, "count(*) from information_schema.schemata where schema_name like 'It%'"))
				.isEqualTo("0");
		}
	}

	@Test
	void viewsAndRoutinesAreReadAsTheyCanBeWritten() throws SQLException {
		try (Connection connection = MariaDbServer.newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			execute(connection, "create database shop");
			execute(connection, "create table users (id int, age int, email varchar(20), `order` int)");
			execute(connection, "create view adults as select id, `order` from users where age > 17 "
					+ "and email <> '`it`.`s`' with local check option");
			execute(connection, "create function twice(n varchar(3), `e e` enum('a','b')) returns varchar(7) "
					+ "deterministic no sql sql security invoker comment 'it''s' return concat(n, '`x`', n)");
			execute(connection, "create procedure shop.tidy(in a int, out b decimal(10,2), inout c text) "
					+ "begin -- it's\n delete from users where age < a; end");
			execute(connection, "create trigger grow before insert on users for each row set new.age = 1");
			DatabaseSchema before = inspect(dialect, connection);
			assertThat(before.objects()).extracting((object) -> object.id().toString())
				.containsExactly("function 'twice'", "procedure 'shop.tidy'", "trigger 'grow' on 'users'",
						"view 'adults'");
			assertThat(before.objects().get(3).text()).isEqualTo("select users.id AS id,users.`order` AS `order` "
					+ "from users where users.age > 17 and users.email <> '`it`.`s`' WITH LOCAL CHECK OPTION");
			for (ReplaceableObject object : before.objects()) {
				apply(dialect, connection, new CreateObject(object).reverse().operation());
			}
			assertThat(inspect(dialect, connection).objects()).isEmpty();
			for (ReplaceableObject object : before.objects()) {
				apply(dialect, connection, new CreateObject(object));
			}
			assertThat(inspect(dialect, connection)).isEqualTo(before);
		}
	}

	private static String shown(Connection connection, String value) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select " + value)) {
			row.next();
			return row.getString(1);
		}
	}

	private static DatabaseSchema inspect(Dialect dialect, Connection connection) throws SQLException {
		return dialect.schemaInspector().inspect(connection, Set.of("shop"));
	}

	private static void apply(Dialect dialect, Connection connection, Operation operation) throws SQLException {
		for (dev.migrations.dialect.Statement statement : dialect.sqlGenerator().generate(operation)) {
			execute(connection, statement.text());
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
