package dev.migrations.dialect.postgresql;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.dialect.CopyData;
import dev.migrations.dialect.CopyStatement;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.ExecuteScript;
import dev.migrations.testsupport.PostgresqlServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which drivers can send the data of a {@code COPY}, and what is said where one cannot.
 */
class PostgresqlCopyDriverTests {

	private static final ExecuteScript COPY = script("COPY t FROM stdin;\n1\n\\.");

	@Test
	void pgjdbcCopies() throws SQLException {
		try (Connection connection = PostgresqlServer.newDatabase().getConnection()) {
			Dialect dialect = new PostgresqlDialect().configuredFor(connection.getMetaData());
			assertThat(dialect.sqlGenerator().generate(COPY))
				.containsExactly(new CopyStatement("COPY t FROM stdin", new CopyData("1\n", 4), true, 3, COPY));
		}
	}

	@Test
	void anotherDriverIsNamedBeforeAnythingRuns() throws SQLException {
		Dialect dialect = new PostgresqlDialect().configuredFor(metaDataOf("Elephant Driver"));
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> dialect.sqlGenerator().generate(COPY))
			.withMessage("The database 'postgresql' cannot read the data of a COPY through the driver 'Elephant Driver'"
					+ " (script 'R1.sql', line 3). Use pgjdbc (org.postgresql:postgresql), or write INSERT statements,"
					+ " as 'pg_dump --inserts' does.");
	}

	@Test
	void encodingsOtherThanThatOfTheFileAreRefused() {
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> new PostgresqlDialect().sqlGenerator()
				.generate(script("COPY t FROM stdin WITH (ENCODING 'LATIN1');\n\\.")))
			.withMessage("The database 'postgresql' cannot read the data of a COPY in LATIN1 (script 'R1.sql', line 3)."
					+ " Remove the option ENCODING: the file is UTF-8, and the server converts.");
	}

	@Test
	void theDialectIsThereWithoutPgjdbc() throws Exception {
		try (Connection connection = PostgresqlServer.newDatabase().getConnection()) {
			DatabaseMetaData metaData = connection.getMetaData();
			Object dialect = new WithoutPgjdbc().loadClass(PostgresqlDialect.class.getName())
				.getConstructor()
				.newInstance();
			Object configured = dialect.getClass()
				.getMethod("configuredFor", DatabaseMetaData.class)
				.invoke(dialect, metaData);
			assertThat(configured).isNotSameAs(dialect).hasSameClassAs(dialect);
		}
	}

	private static ExecuteScript script(String text) {
		return new ExecuteScript("R1.sql", List.of(new ExecuteScript.Section(null, text, 3)));
	}

	private static DatabaseMetaData metaDataOf(String driver) {
		ClassLoader loader = PostgresqlCopyDriverTests.class.getClassLoader();
		Connection connection = (Connection) Proxy.newProxyInstance(loader, new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> false);
		return (DatabaseMetaData) Proxy.newProxyInstance(loader, new Class<?>[] { DatabaseMetaData.class },
				(proxy, method, arguments) -> method.getName().equals("getConnection") ? connection : driver);
	}

	/**
	 * Sees our classes, its own copies, and no driver.
	 */
	private static final class WithoutPgjdbc extends ClassLoader {

		WithoutPgjdbc() {
			super(PostgresqlCopyDriverTests.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (name.startsWith("org.postgresql.")) {
				throw new ClassNotFoundException(name);
			}
			if (!name.startsWith("dev.migrations.")) {
				return super.loadClass(name, resolve);
			}
			Class<?> loaded = findLoadedClass(name);
			return (loaded != null) ? loaded : define(name);
		}

		private Class<?> define(String name) throws ClassNotFoundException {
			try (InputStream input = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
				if (input == null) {
					throw new ClassNotFoundException(name);
				}
				byte[] bytes = input.readAllBytes();
				return defineClass(name, bytes, 0, bytes.length);
			}
			catch (IOException ex) {
				throw new ClassNotFoundException(name, ex);
			}
		}

	}

}
