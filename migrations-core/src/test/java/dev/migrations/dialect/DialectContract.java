package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrations.operation.CreateTable;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.Index;
import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.ifExists;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.sequence;
import static dev.migrations.operation.Ddl.table;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every dialect promises, on a real database: an operation leaves the schema that
 * was asked for, and its reversal the schema that was there before.
 */
public abstract class DialectContract {

	protected abstract DataSource newDatabase() throws SQLException;

	/**
	 * Drops everything, so that one database serves many cases.
	 */
	protected abstract void empty(Connection connection) throws SQLException;

	/**
	 * How the database writes a condition of the contract's cases.
	 */
	protected abstract String written(String condition);

	/**
	 * Words that may be reserved.
	 */
	protected abstract Set<String> words(Connection connection) throws SQLException;

	protected abstract int greatestNumberOfCatalogueStatements();

	/**
	 * Creates a schema, whose name is given as it is written.
	 */
	protected void createSchema(Connection connection, String name) throws SQLException {
		execute(connection, "create schema " + name);
	}

	/**
	 * What the database can do of what not every one can.
	 */
	protected ContractCases.Abilities abilities() {
		return ContractCases.Abilities.ALL;
	}

	/**
	 * Whether the database takes the name for a table and a column.
	 */
	protected boolean isPossible(String name) {
		return true;
	}

	@TestFactory
	Stream<DynamicContainer> everyOperationDoesWhatWasAskedForAndCanBeReversed() throws SQLException {
		Connection connection = newDatabase().getConnection();
		return Stream.of(true, false)
			.flatMap((autoCommit) -> ContractCases.Names.all()
				.limit(autoCommit ? Long.MAX_VALUE : 2)
				.filter((names) -> abilities().caseSensitive() || !names.users().equalsIgnoreCase(names.posts()))
				.map((names) -> DynamicContainer.dynamicContainer("auto-commit " + autoCommit + ", " + names,
						ContractCases.all(names, abilities())
							.map((each) -> DynamicTest.dynamicTest(each.name(),
									() -> check(connection, each, autoCommit))))))
			.onClose(() -> close(connection));
	}

	@Test
	void operationsThatLookFirstCanBeRepeated() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			List<Operation> upgrade = Operations.record((op) -> {
				op.createTable(table("users").ifNotExists(), column("id", integer()).notNull(),
						column("name", varchar(20)), primaryKey("pk_users", "id"));
				op.createUnique("uq_users_name", "users", "name");
				op.addColumn("users", column("age", integer()).ifNotExists());
				op.createIndex(index("ix_users_age").ifNotExists().on("users", "age"));
				if (abilities().sequences()) {
					op.createSequence(sequence("users_seq").ifNotExists());
				}
				op.dropUnique("uq_users_name", "users", ifExists());
			});
			for (Operation operation : upgrade) {
				apply(dialect, connection, operation);
				if (!(operation instanceof CreateUniqueConstraint)) {
					apply(dialect, connection, operation);
				}
			}
			assertThat(inspect(dialect, connection).tables()).singleElement()
				.satisfies((table) -> assertThat(table.columns()).hasSize(3))
				.satisfies((table) -> assertThat(table.indexes()).hasSize(1))
				.satisfies((table) -> assertThat(table.uniqueConstraints()).isEmpty());
			for (Operation operation : Operations.record((op) -> {
				op.dropIndex("ix_users_age", "users", ifExists());
				op.dropColumn("users", "age", ifExists());
				op.dropTable(table("users").ifExists());
				if (abilities().sequences()) {
					op.dropSequence(sequence("users_seq").ifExists());
				}
			})) {
				apply(dialect, connection, operation);
				if (!(operation instanceof DropIndex)) {
					apply(dialect, connection, operation);
				}
			}
			assertThat(inspect(dialect, connection)).isEqualTo(DatabaseSchema.empty());
		}
	}

	private static void close(Connection connection) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void check(Connection connection, ContractCases.Case each, boolean autoCommit) throws SQLException {
		empty(connection);
		Dialect dialect = Dialects.load().forConnection(connection);
		createSchema(connection, "shop");
		createSchema(connection, dialect.sqlGenerator().identifier("Other Shop"));
		connection.setAutoCommit(autoCommit);
		try {
			check(connection, each);
		}
		finally {
			if (!autoCommit) {
				connection.rollback();
				connection.setAutoCommit(true);
			}
		}
	}

	private void check(Connection connection, ContractCases.Case each) throws SQLException {
		Dialect dialect = Dialects.load().forConnection(connection);
		for (Operation operation : each.given()) {
			apply(dialect, connection, operation);
		}
		DatabaseSchema before = inspect(dialect, connection);
		apply(dialect, connection, each.operation());
		assertThat(inspect(dialect, connection))
			.isEqualTo(sorted(asWritten(dialect.comparisonRules().canonical(each.expected()))));
		apply(dialect, connection, each.operation().reverse().operation());
		assertThat(inspect(dialect, connection)).isEqualTo(before);
	}

	protected static DatabaseSchema inspect(Dialect dialect, Connection connection) throws SQLException {
		return dialect.schemaInspector().inspect(connection, Set.of("shop", "Other Shop"));
	}

	protected static void apply(Dialect dialect, Connection connection, Operation operation) throws SQLException {
		for (Statement statement : dialect.sqlGenerator().generate(operation)) {
			if (statement instanceof ComposedStatement composed) {
				composed.composition().run(connection);
			}
			else {
				execute(connection, statement.text());
			}
		}
	}

	protected static void execute(Connection connection, String sql) throws SQLException {
		try (java.sql.Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

	private DatabaseSchema asWritten(DatabaseSchema schema) {
		return new DatabaseSchema(schema.tables()
			.stream()
			.map((table) -> table.withCheckConstraints(table.checkConstraints()
				.stream()
				.map((check) -> new CheckConstraint(check.name(), written(check.expression())))
				.toList()))
			.toList(), schema.sequences());
	}

	static DatabaseSchema sorted(DatabaseSchema schema) {
		return new DatabaseSchema(schema.tables()
			.stream()
			.map((table) -> table
				.withIndexes(table.indexes().stream().sorted(Comparator.comparing(Index::name)).toList()))
			.sorted(Comparator.comparing(Table::name))
			.toList(), schema.sequences());
	}

	@Test
	void everyWordIsANameOnceItIsWritten() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			Set<String> words = words(connection);
			assertThat(words).hasSizeGreaterThan(80).allMatch(Names::isRegular);
			for (String word : words) {
				apply(dialect, connection,
						Operations.record((op) -> op.createTable(word, column(word, integer()))).get(0));
			}
			DatabaseSchema found = inspect(dialect, connection);
			assertThat(new TreeSet<>(words))
				.isEqualTo(new TreeSet<>(found.tables().stream().map((table) -> table.name().name()).toList()));
			assertThat(found.tables())
				.allSatisfy((table) -> assertThat(table.columns().get(0).name()).isEqualTo(table.name().name()));
		}
	}

	@Test
	void aNameComesBackAsItWasGivenWhateverItHolds() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			List<String> names = new RandomNames(42).distinct(200)
				.stream()
				.filter(this::isPossible)
				.map(dialect.comparisonRules()::canonicalName)
				.distinct()
				.toList();
			for (String name : names) {
				String written = dialect.sqlGenerator().identifier(name);
				execute(connection, "create table " + written + " (" + written + " integer)");
			}
			List<Table> found = inspect(dialect, connection).tables();
			assertThat(found).extracting((table) -> table.name().name()).containsExactlyInAnyOrderElementsOf(names);
			assertThat(found)
				.allSatisfy((table) -> assertThat(table.columns().get(0).name()).isEqualTo(table.name().name()));
		}
	}

	/**
	 * The longest name in the unit of the database's limit, for a letter of one byte and
	 * for one of two.
	 */
	@Test
	void theLongestNameComesBackAndALongerOneIsRefused() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			NameLimit limit = longestName();
			for (String letter : List.of("l", "\u00e9")) {
				String longest = letter.repeat(Math.min(500, limit.length() / limit.lengthOf(letter)));
				apply(dialect, connection,
						Operations.record((op) -> op.createTable(longest, column(longest, integer()))).get(0));
				assertThat(inspect(dialect, connection).tables())
					.anySatisfy((table) -> assertThat(table.name().name()).isEqualTo(longest))
					.anySatisfy((table) -> assertThat(table.columns().get(0).name()).isEqualTo(longest));
				if (limit != NameLimit.NONE) {
					Operation tooLong = Operations
						.record((op) -> op.createTable(longest + letter, column("id", integer())))
						.get(0);
					assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
						.isThrownBy(() -> dialect.sqlGenerator().generate(tooLong))
						.withMessageEndingWith("Give it a name of at most " + limit + ".");
				}
			}
		}
	}

	@Test
	void namesOfEveryKindComeBackAsTheyWereGiven() throws SQLException {
		RandomNames random = new RandomNames(4711);
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			Iterator<String> names = random.distinct(2000)
				.stream()
				.map((name) -> longestName().shortened(name))
				.filter(this::isPossible)
				.map(dialect.comparisonRules()::canonicalName)
				.filter(new TreeSet<>(String.CASE_INSENSITIVE_ORDER)::add)
				.iterator();
			for (int i = 0; i < 40; i++) {
				empty(connection);
				Table table = NamedTable.of(names);
				apply(dialect, connection, new CreateTable(table));
				assertThat(inspect(dialect, connection).tables()).as("table %s", table)
					.isEqualTo(dialect.comparisonRules()
						.canonical(DatabaseSchema.empty().withTables(List.of(table)))
						.tables());
			}
		}
	}

	/**
	 * How long a name may be.
	 */
	protected abstract NameLimit longestName();

	@Test
	void aScriptRunsStatementByStatement() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			ExecuteScript script = new ExecuteScript("tables.sql", List.of(new ExecuteScript.Section(null,
					"create table a (id integer); -- the first; one\n\ncreate table b (name varchar(9) default ';');\n",
					8)));
			assertThat(dialect.sqlGenerator().generate(script))
				.extracting((statement) -> ((SqlStatement) statement).line())
				.containsExactly(8, 10);
			apply(dialect, connection, script);
			assertThat(inspect(dialect, connection).tables()).extracting(Table::name)
				.containsExactly(QualifiedName.of("a"), QualifiedName.of("b"));
		}
	}

	@Test
	void theSchemaIsReadInAHandfulOfStatements() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			for (int i = 0; i < 20; i++) {
				int number = i;
				apply(dialect, connection,
						Operations.record(
								(op) -> op.createTable("table_" + number, column("id", integer()).comment("the key")))
							.get(0));
			}
			CountingConnection counted = new CountingConnection(connection);
			assertThat(inspect(dialect, counted.connection()).tables()).hasSize(20);
			assertThat(counted.statements()).isBetween(1, greatestNumberOfCatalogueStatements());
		}
	}

	@Test
	void choosingTheDialectSendsNoStatement() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			CountingConnection counted = new CountingConnection(connection);
			Dialects.load().forConnection(counted.connection());
			assertThat(counted.statements()).isZero();
		}
	}

	@Test
	void aMissingTableIsToldFromOtherFailures() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			assertThat(isMissingTable(dialect, connection, "select * from nowhere")).isTrue();
			apply(dialect, connection,
					Operations.record((op) -> op.createTable("Here", column("id", integer()))).get(0));
			if (abilities().caseSensitive()) {
				assertThat(isMissingTable(dialect, connection, "select * from here")).isTrue();
			}
			assertThat(isMissingTable(dialect, connection,
					"select nothing from " + dialect.sqlGenerator().identifier("Here")))
				.isFalse();
			assertThat(isMissingTable(dialect, connection, "selectt")).isFalse();
		}
	}

	private static boolean isMissingTable(Dialect dialect, Connection connection, String sql) {
		return dialect.isMissingTable(failure(connection, sql), sql);
	}

	private static SQLException failure(Connection connection, String sql) {
		try {
			execute(connection, sql);
		}
		catch (SQLException ex) {
			return ex;
		}
		throw new AssertionError("No failure: " + sql);
	}

}
