package dev.migrations.runtime;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import dev.migrations.script.AsmRevisionHeaderReader;
import dev.migrations.script.JavaScriptSource;
import dev.migrations.script.MigrationFactory;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.testsupport.ThirdPartyJar;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A database of which this library knows nothing, and an operation of somebody's own,
 * both in a jar of their own: one package and one line in its services.
 */
class ThirdPartyTests {

	private static final String DATABASE = "memory:third-party";

	private URLClassLoader jar;

	private EmbeddedDataSource dataSource;

	@BeforeEach
	void open(@TempDir Path folder) throws IOException {
		System.setProperty("derby.stream.error.file", folder.resolve("derby.log").toString());
		this.jar = ThirdPartyJar.open(folder);
		this.dataSource = new EmbeddedDataSource();
		this.dataSource.setDatabaseName(DATABASE);
		this.dataSource.setCreateDatabase("create");
	}

	@AfterEach
	void close() throws IOException {
		this.jar.close();
		EmbeddedDataSource dropped = new EmbeddedDataSource();
		dropped.setDatabaseName(DATABASE);
		dropped.setConnectionAttributes("drop=true");
		// Derby tells of a database that it dropped with an error
		assertThatExceptionOfType(SQLException.class).isThrownBy(dropped::getConnection)
			.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("08006"));
	}

	private Migrator migrator() {
		JavaScriptSource revisions = new JavaScriptSource("com.example.derby.revisions", this.jar,
				new AsmRevisionHeaderReader(), MigrationFactory.noArgumentConstructor());
		return new Migrator(this.dataSource, Dialects.load(this.jar), new ScriptDirectory(List.of(revisions))::load,
				MigratorSettings.defaults());
	}

	@Test
	void aDatabaseAndAnOperationOfSomebodysOwnGoUpDownAndUpAgain() throws SQLException {
		Migrator migrator = migrator();
		migrator.upgrade("heads");
		Table people = people(inspect());
		assertThat(people.columns()).extracting((column) -> column.name() + " " + column.type())
			.containsExactly("id bigint", "Full Name varchar(20)", "age integer");
		assertThat(people.columns().get(1).serverDefault()).isEqualTo(ServerDefault.literal("nobody"));
		assertThat(people.columns().get(0).identity()).isNotNull();
		assertThat(people.primaryKey()).isEqualTo(new PrimaryKey("pk_users", List.of("id")));
		assertThat(people.indexes()).extracting(Index::name).containsExactly("ix_users_age");
		assertThat(Databases.query(this.dataSource, "select count(*) from everyone")).containsExactly("0");
		migrator.downgrade("base");
		assertThat(inspect().tables()).extracting((table) -> table.name().name()).doesNotContain("people");
		migrator.upgrade("heads");
		assertThat(people(inspect())).isEqualTo(people);
	}

	@Test
	void whatItDoesNotWriteIsRefusedInItsName() throws SQLException {
		Operation operation = Operations
			.record((op) -> op.createTable("users", column("age", integer()).collation("C")))
			.get(0);
		try (Connection connection = this.dataSource.getConnection()) {
			Dialect derby = Dialects.load(this.jar).forConnection(connection);
			assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
				.isThrownBy(() -> derby.sqlGenerator().generate(operation))
				.withMessageContaining("'derby'")
				.withMessageContaining("users.age");
		}
	}

	private DatabaseSchema inspect() throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			return Dialects.load(this.jar).forConnection(connection).schemaInspector().inspect(connection, Set.of());
		}
	}

	private static Table people(DatabaseSchema schema) {
		return schema.tables()
			.stream()
			.filter((table) -> table.name().name().equals("people"))
			.findFirst()
			.orElseThrow();
	}

}
