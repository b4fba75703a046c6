package dev.migrations.runtime;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.operation.Operations;
import dev.migrations.schema.NamingConvention;
import dev.migrations.script.Migration;
import dev.migrations.testsupport.MariaDbServer;
import dev.migrations.testsupport.PostgresqlServer;

import static dev.migrations.operation.Ddl.check;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.foreignKey;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What revisions leave without a name has the name of a convention, on real databases.
 */
@Timeout(120)
class NamingTests {

	private static final NamingConvention CONVENTION = NamingConvention
		.of(Map.of("pk", "p_%(table_name)s", "uq", "u_{table_name}_{column_0_N_name}", "fk",
				"f_{table_name}_{column_0_name}_{referred_table_name}", "ck", "c_{table_name}_{column_0_name}"));

	private static DataSource database(String dialect) {
		return switch (dialect) {
			case "h2" -> Databases.h2();
			case "postgresql" -> PostgresqlServer.newDatabase();
			default -> MariaDbServer.newDatabase();
		};
	}

	private static Migrator migrator(DataSource dataSource, NamingConvention convention, Migration migration) {
		return JavaRevisions.migrator(dataSource, migration, MigratorSettings.defaults().withNaming(convention));
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql", "mariadb" })
	void namesAreFilledInUpDownAndUpAgain(String dialect) throws SQLException {
		DataSource dataSource = database(dialect);
		Migrator migrator = migrator(dataSource, CONVENTION, new Unnamed());
		migrator.upgrade("head");
		List<String> names = constraints(dataSource);
		assertThat(names).contains("c_post_age", "f_post_author_person", "u_person_email_age");
		if (!"mariadb".equals(dialect)) {
			assertThat(names).contains("p_person", "p_post");
		}
		migrator.downgrade("base");
		assertThat(Databases.tables(dataSource)).isEmpty();
		migrator.upgrade("head");
		assertThat(constraints(dataSource)).isEqualTo(names);
		assertThat(Databases.query(dataSource,
				"SELECT DISTINCT checksum FROM migrations_history" + " WHERE direction = 'upgrade'"))
			.hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql", "mariadb" })
	void withoutAConventionTheDatabaseChooses(String dialect) throws SQLException {
		DataSource dataSource = database(dialect);
		migrator(dataSource, NamingConvention.DEFAULT, new UnnamedTables()).upgrade("head");
		assertThat(constraints(dataSource)).isNotEmpty().noneMatch((name) -> name.matches("[pufc]_.*"));
	}

	@Test
	void checkThatNeedsANameIsRefusedBeforeAnythingRuns() throws SQLException {
		DataSource dataSource = Databases.h2();
		Migrator migrator = migrator(dataSource, NamingConvention.of(Map.of("ck", "ck_{constraint_name}")),
				new Unnamed());
		assertThatExceptionOfType(RevisionPlanException.class).isThrownBy(() -> migrator.upgrade("head"))
			.withMessageContaining("A check constraint of table 'post' has no name, and the template"
					+ " 'ck_{constraint_name}' for names of kind 'ck' makes its name of the one it was given"
					+ " ('constraint_name'). Give it a name.");
		assertThat(Databases.tables(dataSource)).isEmpty();
	}

	private static List<String> constraints(DataSource dataSource) throws SQLException {
		return Databases
			.query(dataSource,
					"SELECT constraint_name FROM information_schema.table_constraints WHERE table_schema = '"
							+ Databases.defaultSchema(dataSource)
							+ "' AND LOWER(table_name) IN ('person', 'post') AND constraint_name NOT LIKE '%not_null'")
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.sorted()
			.toList();
	}

	private static void tables(Operations op) {
		op.createTable("person", column("id", integer()).notNull(), column("email", integer()),
				column("age", integer()), primaryKey(null, "id"));
		op.createTable("post", column("id", integer()).notNull(), column("author", integer()), column("age", integer()),
				primaryKey(null, "id"), check(null, "age >= 0"), foreignKey(null, "author").references("person", "id"));
	}

	/**
	 * Nothing has a name, and the way back drops by the names of the convention.
	 */
	static final class Unnamed implements Migration {

		@Override
		public void upgrade(Operations op) {
			tables(op);
			op.createUnique(unique(null, "email", "age").on("person"));
		}

		@Override
		public void downgrade(Operations op) {
			op.dropUnique("u_person_email_age", "person");
			op.dropTable("post");
			op.dropTable("person");
		}

	}

	/**
	 * Nothing has a name.
	 */
	static final class UnnamedTables implements Migration {

		@Override
		public void upgrade(Operations op) {
			tables(op);
		}

	}

}
