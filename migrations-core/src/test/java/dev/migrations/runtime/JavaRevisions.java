package dev.migrations.runtime;

import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import dev.migrations.dialect.Dialects;
import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;
import dev.migrations.script.RevisionHeader;
import dev.migrations.script.Script;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.Scripts;

import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.varchar;

/**
 * Revisions as objects, without files.
 */
final class JavaRevisions {

	private JavaRevisions() {
	}

	static Migrator migrator(DataSource dataSource, Migration migration) {
		return migrator(dataSource, migration, MigratorSettings.defaults());
	}

	static Migrator migrator(DataSource dataSource, Migration migration, MigratorSettings settings) {
		RevisionHeader header = new RevisionHeader("java1", List.of(), List.of(), List.of(), "in Java", "", "", true,
				List.of());
		Script script = new Script(header, "java1", migration.getClass().getName(), Optional.empty(), () -> migration);
		ScriptDirectory directory = new ScriptDirectory(List.of(() -> List.of(script)));
		return new Migrator(dataSource, Dialects.load(), directory::load, settings);
	}

	/**
	 * Revisions that say what they are.
	 */
	static Scripts scripts(Migration... migrations) {
		List<Script> scripts = Arrays.stream(migrations).map(JavaRevisions::script).toList();
		return new ScriptDirectory(List.of(() -> scripts)).load();
	}

	private static Script script(Migration migration) {
		Revision revision = Objects.requireNonNull(migration.getClass().getAnnotation(Revision.class));
		RevisionHeader header = new RevisionHeader(revision.id(), List.of(revision.revises()), List.of(), List.of(),
				revision.message(), "", "", revision.transactional(), List.of());
		return new Script(header, revision.id(), migration.getClass().getName(), Optional.empty(), () -> migration);
	}

	/**
	 * Throws where others leave their downgrade empty.
	 */
	static final class WithoutDowngrade implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("j", column("id", integer()));
		}

		@Override
		public void downgrade(Operations op) {
			throw new UnsupportedOperationException("never");
		}

	}

	/**
	 * Writes a row with JDBC.
	 *
	 * @param commits whether it commits, which is not its business
	 */
	@Revision(id = "java1", revises = {})
	record Inserting(boolean commits) implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("j", column("id", integer()), column("note", varchar(10)));
			op.execute("UPDATE j SET note = ? WHERE id = ?", null, 7);
			op.run("insert a row", (connection) -> {
				try (Statement statement = connection.createStatement()) {
					statement.execute("INSERT INTO j (id) VALUES (1)");
				}
				if (this.commits) {
					connection.commit();
				}
			});
		}

	}

}
