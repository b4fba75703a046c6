package dev.migrations.dialect.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import dev.migrations.dialect.MigrationLockContract;
import org.junit.jupiter.api.io.TempDir;

class SqliteMigrationLockTests extends MigrationLockContract {

	@TempDir
	Path folder;

	@Override
	protected DataSource newDatabase() {
		return SqliteDialectTests.database("jdbc:sqlite:" + this.folder.resolve(UUID.randomUUID() + ".db"));
	}

	@Override
	protected void createSchema() throws SQLException {
		execute(this.second, "attach '" + this.folder.resolve("other.db") + "' as shop");
	}

	@Override
	protected String holderPattern() {
		return "process \\d+, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";
	}

}
