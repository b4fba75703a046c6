package dev.migrations.runtime;

import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;
import dev.migrations.testsupport.MariaDbServer;
import dev.migrations.testsupport.PostgresqlServer;

import static dev.migrations.operation.Ddl.asc;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.insertInto;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.materializedView;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a database cannot do is refused before anything runs, whatever revision it is in.
 */
@Timeout(120)
class RefusedPlanTests {

	private static final String VIEW_REFUSED = "The upgrade of revision 'bbbb2' (" + WithView.class.getName()
			+ ") cannot be planned; nothing has run. The dialect '%s' does not write the materialized view"
			+ " 'totals' (create materialized view 'totals'). Write view(…), or a table that is filled by triggers"
			+ " or by the application.";

	private static DataSource database(String dialect) throws SQLException {
		return dialect.equals("h2") ? Databases.h2() : MariaDbServer.newDatabase();
	}

	private static Migrator migrator(DataSource dataSource, Migration... migrations) {
		return new Migrator(dataSource, Dialects.load(), () -> JavaRevisions.scripts(migrations),
				MigratorSettings.defaults());
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "mariadb" })
	void nothingOfAnEarlierRevisionRunsWhereALaterOneIsRefused(String dialect) throws SQLException {
		DataSource dataSource = database(dialect);
		Migrator migrator = migrator(dataSource, new Orders(), new WithView());
		assertThatExceptionOfType(RevisionPlanException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessage(String.format(VIEW_REFUSED, dialect))
			.withCauseInstanceOf(UnsupportedOperationOnDialectException.class)
			.satisfies((ex) -> assertThat(ex.revision()).isEqualTo("bbbb2"));
		assertThat(Databases.allTables(dataSource)).doesNotContain("orders", "migrations_version",
				"migrations_history");
		assertThat(migrator.currentRevisions()).isEmpty();
		assertThat(migrator(dataSource, new Orders()).upgrade("heads").after()).containsExactly("aaaa1");
	}

	@Test
	void postgresqlRunsNothingEither() throws SQLException {
		DataSource dataSource = PostgresqlServer.newDatabase();
		Migrator migrator = migrator(dataSource, new Orders(), new WithPrefix());
		assertThatExceptionOfType(RevisionPlanException.class).isThrownBy(() -> migrator.upgrade("heads"))
			.withMessage("The upgrade of revision 'bbbb2' (" + WithPrefix.class.getName()
					+ ") cannot be planned; nothing has run. The dialect 'postgresql' does not write the length of a"
					+ " column in the index 'ix_orders_note' (create index 'ix_orders_note' on 'orders'). Leave out"
					+ " .length(…) here, or order by an expression or a computed column.")
			.satisfies((ex) -> assertThat(ex.getCause()).isInstanceOfSatisfying(
					UnsupportedOperationOnDialectException.class,
					(cause) -> assertThat(List.of(cause.dialect(), cause.operation())).containsExactly("postgresql",
							"create index 'ix_orders_note' on 'orders'")));
		assertThat(Databases.allTables(dataSource)).isEmpty();
		assertThat(migrator(dataSource, new Orders(), new WithView()).upgrade("heads").after())
			.containsExactly("bbbb2");
	}

	/**
	 * What every database here can do: structure and rows.
	 */
	@Revision(id = "aaaa1", revises = {})
	static final class Orders implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("orders", column("id", integer()).notNull(), column("note", varchar(100)));
			op.bulkInsert(insertInto("orders", "id", "note").values(1, "first"));
		}

	}

	/**
	 * A view that keeps its rows.
	 */
	@Revision(id = "bbbb2", revises = "aaaa1")
	static final class WithView implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.create(materializedView("totals", "select count(*) as n from orders"));
		}

	}

	/**
	 * An index of the beginning of a column.
	 */
	@Revision(id = "bbbb2", revises = "aaaa1")
	static final class WithPrefix implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createIndex(index("ix_orders_note").on("orders", asc("note").length(10)));
		}

	}

}
