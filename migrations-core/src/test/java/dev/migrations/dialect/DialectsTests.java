package dev.migrations.dialect;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.Set;

import dev.migrations.operation.CreateTable;
import dev.migrations.operation.Operations;
import dev.migrations.schema.GenericType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DialectsTests {

	@Test
	void theDialectsOfThisLibraryAreFound() {
		assertThat(Dialects.load().names()).containsExactly("h2", "hsqldb", "mariadb", "mysql", "oracle", "postgresql",
				"sqlite", "sqlserver");
	}

	@Test
	void aDialectIsFoundByItsName() {
		assertThat(Dialects.load().byName("postgresql").name()).isEqualTo("postgresql");
	}

	@Test
	void anUnknownNameIsAnErrorThatNamesTheKnownOnes() {
		assertThatExceptionOfType(UnknownDatabaseException.class).isThrownBy(() -> Dialects.load().byName("db2"))
			.withMessage(
					"No dialect is named 'db2'. Known dialects are 'h2', 'hsqldb', 'mariadb', 'mysql', 'oracle', 'postgresql', 'sqlite', 'sqlserver'; write one of these, or add "
							+ "a library that brings 'db2'.")
			.satisfies((ex) -> {
				assertThat(ex.database()).isEqualTo("db2");
				assertThat(ex.knownDialects()).containsExactly("h2", "hsqldb", "mariadb", "mysql", "oracle",
						"postgresql", "sqlite", "sqlserver");
			});
	}

	@Test
	void anUnknownProductIsAnErrorThatNamesTheKnownDialects() {
		assertThatExceptionOfType(UnknownDatabaseException.class)
			.isThrownBy(() -> Dialects.load().forConnection(connectionOf("Elephant")))
			.withMessage(
					"No dialect supports the database 'Elephant'. Known dialects are 'h2', 'hsqldb', 'mariadb', 'mysql', 'oracle', 'postgresql', 'sqlite', 'sqlserver'; name the "
							+ "right one in 'migrations.dialect', or add a library that brings one.")
			.satisfies((ex) -> assertThat(ex.database()).isEqualTo("Elephant"));
	}

	@Test
	void aGivenDialectComesBeforeTheFoundOnes() throws SQLException {
		Dialects dialects = Dialects.load(Dialect.class.getClassLoader(), new ElephantDialect());
		assertThat(dialects.names()).containsExactly("elephant", "h2", "hsqldb", "mariadb", "mysql", "oracle",
				"postgresql", "sqlite", "sqlserver");
		assertThat(dialects.forConnection(connectionOf("Elephant")).name()).isEqualTo("elephant");
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:")) {
			assertThat(dialects.forConnection(connection).name()).isEqualTo("h2");
		}
	}

	@Test
	void aDialectThatComesAfterTheRightOneIsNotMade(@TempDir Path folder) throws Exception {
		Path services = Files.createDirectories(folder.resolve("META-INF/services"));
		Files.writeString(services.resolve(Dialect.class.getName()), "com.example.MissingDialect");
		try (URLClassLoader classLoader = new URLClassLoader(new URL[] { folder.toUri().toURL() },
				Dialect.class.getClassLoader())) {
			Dialects dialects = Dialects.load(classLoader);
			assertThat(dialects.byName("postgresql").name()).isEqualTo("postgresql");
			assertThatExceptionOfType(ServiceConfigurationError.class).isThrownBy(dialects::names)
				.withMessageContaining("com.example.MissingDialect");
		}
	}

	@Test
	void aDialectOfAThirdPartyOverridesOnlyTheClausesThatDiffer() {
		SqlGenerator generator = new ElephantDialect().sqlGenerator();
		CreateTable operation = (CreateTable) Operations
			.record((op) -> op.createTable("trunk", column("length", text()).notNull()))
			.get(0);
		assertThat(generator.generate(operation)).extracting(Statement::text).containsExactly("""
				CREATE TABLE trunk (
				    "length" memory NOT NULL
				)""");
		assertThat(generator.generate(new AuditTrigger("trunk"))).extracting(Statement::text)
			.containsExactly("CREATE INDEX ix_trunk_audit ON trunk (audited_at)");
		assertThat(new ElephantDialect().comparisonRules().canonicalType(text())).isEqualTo(text());
	}

	private static Connection connectionOf(String product) {
		DatabaseMetaData metaData = (DatabaseMetaData) Proxy.newProxyInstance(DialectsTests.class.getClassLoader(),
				new Class<?>[] { DatabaseMetaData.class },
				(proxy, method, arguments) -> method.getReturnType().equals(Connection.class) ? connectionOf(product)
						: product);
		return (Connection) Proxy.newProxyInstance(DialectsTests.class.getClassLoader(),
				new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> method.getName().equals("isWrapperFor") ? false : metaData);
	}

	/**
	 * A database that this library does not know.
	 */
	static final class ElephantDialect implements Dialect {

		private static final Identifiers IDENTIFIERS = new Identifiers(Identifiers.Folding.LOWER, true,
				Set.of("length"));

		private final StandardSqlGenerator generator = new StandardSqlGenerator("elephant", IDENTIFIERS,
				(script) -> List.of()) {
			@Override
			protected String genericTypeName(GenericType type) {
				return (type.kind() == GenericType.Kind.TEXT) ? "memory" : super.genericTypeName(type);
			}
		};

		@Override
		public String name() {
			return "elephant";
		}

		@Override
		public boolean supports(DatabaseMetaData metaData) throws SQLException {
			return "Elephant".equals(metaData.getDatabaseProductName());
		}

		@Override
		public boolean isMissingTable(SQLException failure) {
			return false;
		}

		@Override
		public Set<Capability> capabilities() {
			return Set.of();
		}

		@Override
		public SqlGenerator sqlGenerator() {
			return this.generator;
		}

		@Override
		public SchemaInspector schemaInspector() {
			throw new UnsupportedOperationException();
		}

		@Override
		public ComparisonRules comparisonRules() {
			return new StandardComparisonRules(IDENTIFIERS, this.generator) {
				@Override
				protected GenericType genericType(TypeText type) {
					return "memory".equals(type.name()) ? GenericType.of(GenericType.Kind.TEXT) : null;
				}
			};
		}

		@Override
		public MigrationLock migrationLock() {
			throw new UnsupportedOperationException();
		}

	}

}
