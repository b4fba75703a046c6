package dev.migrations.boot;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import dev.migrations.boot.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.boot.testsupport.CountingDataSource;
import dev.migrations.boot.testsupport.JavaSources;
import dev.migrations.command.MigrationCommands;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A start with nothing to do costs the same however many revisions there are.
 */
class NothingToDoTests {

	private static final int MOST_STATEMENTS = 6;

	@TempDir
	private Path folder = Path.of("");

	@ParameterizedTest
	@ValueSource(ints = { 100, 1000 })
	void readsHeadsAndLoadsNoRevision(int revisions) throws IOException {
		JavaSources.compile(write(revisions), this.folder.resolve("classes"));
		DataSource database = database();
		RecordingClassLoader loader = new RecordingClassLoader(this.folder.resolve("classes"));
		start(database, loader, "migrations.on-startup=none", true);
		assertThat(loader.loaded).isEmpty();
		CountingDataSource counting = new CountingDataSource(database);
		start(counting, loader, "migrations.on-startup=upgrade", false);
		assertThat(counting.statements()).hasSizeLessThanOrEqualTo(MOST_STATEMENTS)
			.allSatisfy((sql) -> assertThat(sql).startsWith("SELECT"));
		assertThat(counting.connections()).isOne();
		assertThat(loader.loaded).isEmpty();
	}

	private static void start(DataSource database, ClassLoader loader, String mode, boolean stamp) {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withClassLoader(loader)
			.withBean(DataSource.class, () -> database)
			.withPropertyValues("migrations.locations=package:many.revisions", mode)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				if (stamp) {
					context.getBean(MigrationCommands.class).stamp(List.of("heads"), false);
				}
			});
	}

	private static DataSource database() {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		return database;
	}

	private Path write(int revisions) throws IOException {
		Path sources = Files.createDirectories(this.folder.resolve("sources/many/revisions"));
		for (int i = 1; i <= revisions; i++) {
			String parent = (i > 1) ? "\"" + id(i - 1) + "\"" : "{}";
			Files.writeString(sources.resolve("R" + id(i) + ".java"), """
					package many.revisions;
					@dev.migrations.script.Revision(id = "%1$s", revises = %2$s, message = "number %1$s")
					public class R%1$s implements dev.migrations.script.Migration {
						@Override
						public void upgrade(dev.migrations.operation.Operations op) {
							op.execute("SELECT 1");
						}
					}
					""".formatted(id(i), parent));
		}
		return this.folder.resolve("sources");
	}

	private static String id(int number) {
		return "%012d".formatted(number);
	}

	/**
	 * Remembers the revisions it defines.
	 */
	private static final class RecordingClassLoader extends URLClassLoader {

		private final Set<String> loaded = ConcurrentHashMap.newKeySet();

		RecordingClassLoader(Path classes) throws IOException {
			super(new URL[] { classes.toUri().toURL() }, NothingToDoTests.class.getClassLoader());
		}

		@Override
		protected Class<?> findClass(String name) throws ClassNotFoundException {
			Class<?> found = super.findClass(name);
			this.loaded.add(name);
			return found;
		}

	}

}
