package dev.migrations.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.dialect.Dialects;
import dev.migrations.script.Scripts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole scripts for databases whose clients are not at hand, for the eye.
 * {@code -Dgolden.update} writes the files anew.
 */
class GoldenScriptTests {

	private static final Path FOLDER = Path.of("src/test/resources/scripts");

	private static final Scripts SCRIPTS = JavaRevisions.scripts(new OfflineContract.Shop(),
			new OfflineContract.Orders());

	@ParameterizedTest
	@ValueSource(strings = { "sqlserver", "oracle" })
	void theScriptIsAsReviewed(String dialect) throws IOException {
		OfflineMigrator migrator = new OfflineMigrator(Dialects.load().byName(dialect), () -> SCRIPTS,
				MigratorSettings.defaults());
		assertScript(dialect, "upgrade", migrator.upgrade("heads"));
		assertScript(dialect, "downgrade", migrator.downgrade("bbbb2:aaaa1"));
	}

	private static void assertScript(String dialect, String command, SqlScript script) throws IOException {
		Path file = FOLDER.resolve(command + "." + dialect + ".sql");
		if (System.getProperty("golden.update") != null) {
			Files.createDirectories(FOLDER);
			Files.writeString(file, script.text());
		}
		assertThat(file).hasContent(script.text());
	}

}
