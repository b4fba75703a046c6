package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrations.dialect.mysql.MySqlDialect;
import dev.migrations.operation.Operation;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.Identity;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.testsupport.MariaDbServer;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The SQL for MySQL that MariaDB understands too, run there and read back by MariaDB's
 * inspector. No MySQL is at hand that a build could start by itself.
 */
class MySqlOnMariaDbTests {

	/** MariaDB has no functional indexes, and no function that fails with a message. */
	private static final Set<String> NOT_IN_MARIADB = Set.of("index by expression", "schema");

	private static final ContractCases.Abilities ABILITIES = new ContractCases.Abilities(
			new Identity(Identity.Generation.BY_DEFAULT, 100, 1), false, ReferentialAction.CASCADE, null, false, true);

	private static final Set<String> REFUSED = Set.of("identity with every option", "check that waits",
			"exclude constraint", "index by expression with a collation", "index by expression with an operator class",
			"primary key with more columns", "unique with more columns", "add identity from five", "change identity",
			"deferrable foreign key", "matching foreign key", "foreign key not validated", "check not validated",
			"deferrable unique", "unique of NULL", "rename check", "index with the order of NULL", "partial index",
			"index with more columns", "unique index with more columns", "unique index of NULL",
			"index with a collation", "enum type", "values of an enum type", "value of an enum type renamed",
			"sequence with every option", "sequence altered", "sequence renamed", "materialized view");

	@TestFactory
	Stream<DynamicContainer> operationsDoWhatWasAskedFor() {
		return ContractCases.Names.all()
			.map((names) -> DynamicContainer.dynamicContainer(names.toString(), ContractCases.all(names, ABILITIES)
				.map((each) -> DynamicTest.dynamicTest(each.name(), () -> check(each)))));
	}

	private static void check(ContractCases.Case each) throws SQLException {
		try (Session session = new Session()) {
			session.execute("create schema shop");
			session.execute("create schema `Other Shop`");
			for (Operation operation : each.given()) {
				session.apply(operation);
			}
			DatabaseSchema before = session.inspect();
			session.apply(each.operation());
			assertThat(session.inspect())
				.isEqualTo(DialectContract.sorted(session.mariaDb.comparisonRules().canonical(each.expected())));
			session.apply(each.operation().reverse().operation());
			assertThat(session.inspect()).isEqualTo(before);
		}
	}

	@TestFactory
	Stream<DynamicTest> whatIsDoneIsUndoneAndDoneAgain() {
		return FeatureCases.all("utf8mb4_bin", null, "btree")
			.stream()
			.filter((each) -> !REFUSED.contains(each.name()) && !NOT_IN_MARIADB.contains(each.name()))
			.map((each) -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
	}

	private static void check(FeatureCases.Case each) throws SQLException {
		try (Session session = new Session()) {
			for (Operation operation : each.given()) {
				session.apply(operation);
			}
			DatabaseSchema before = session.inspect();
			session.apply(each.operation());
			DatabaseSchema after = session.inspect();
			assertThat(after).isNotEqualTo(before);
			session.apply(each.operation().reverse().operation());
			assertThat(session.inspect()).isEqualTo(before);
			session.apply(each.operation());
			assertThat(session.inspect()).isEqualTo(after);
		}
	}

	@Test
	void whatIsRefusedIsListed() {
		SqlGenerator generator = new MySqlDialect().sqlGenerator();
		Set<String> found = new TreeSet<>();
		for (FeatureCases.Case each : FeatureCases.all("utf8mb4_bin", null, "btree")) {
			try {
				each.given().forEach(generator::generate);
				generator.generate(each.operation());
				generator.generate(each.operation().reverse().operation());
			}
			catch (UnsupportedOperationOnDialectException ex) {
				assertThat(ex.getMessage()).contains("'mysql'").contains(". ");
				found.add(each.name());
			}
		}
		assertThat(found).isEqualTo(new TreeSet<>(REFUSED));
	}

	/**
	 * A session with an empty database.
	 */
	private static final class Session implements AutoCloseable {

		private static final DataSource SERVER = MariaDbServer.newDatabase();

		private final Connection connection;

		private final Dialect mySql;

		private final Dialect mariaDb;

		Session() throws SQLException {
			this.connection = SERVER.getConnection();
			String database = this.connection.getCatalog();
			execute("drop database if exists shop");
			execute("drop database if exists `Other Shop`");
			execute("create or replace database " + database);
			execute("use " + database);
			this.mySql = new MySqlDialect().configuredFor(this.connection.getMetaData());
			this.mariaDb = Dialects.load().forConnection(this.connection);
		}

		void apply(Operation operation) throws SQLException {
			for (Statement statement : this.mySql.sqlGenerator().generate(operation)) {
				// the one word that MariaDB has not
				execute(statement.text().replace("DROP CHECK ", "DROP CONSTRAINT "));
			}
		}

		void execute(String sql) throws SQLException {
			DialectContract.execute(this.connection, sql);
		}

		DatabaseSchema inspect() throws SQLException {
			return this.mariaDb.schemaInspector().inspect(this.connection, Set.of("shop", "Other Shop"));
		}

		@Override
		public void close() throws SQLException {
			this.connection.close();
		}

	}

}
