package dev.migrations.boot.autoconfigure;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.Ordered;

import dev.migrations.boot.actuate.endpoint.EndpointOperation;
import dev.migrations.boot.autoconfigure.MigrationsProperties.DatabaseAheadPolicy;
import dev.migrations.boot.autoconfigure.MigrationsProperties.DropPolicy;
import dev.migrations.boot.autoconfigure.MigrationsProperties.StartupMode;
import dev.migrations.command.MigrationCommands;
import dev.migrations.command.RevisionFormat;
import dev.migrations.command.RevisionGeneratorSettings;
import dev.migrations.command.RevisionRequest;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.UnknownDatabaseException;
import dev.migrations.render.RevisionFileNamingException;
import dev.migrations.runtime.MigrationListener;
import dev.migrations.runtime.Migrator;
import dev.migrations.runtime.MigratorSettings;
import dev.migrations.runtime.TransactionMode;
import dev.migrations.runtime.VersionChange;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.QualifiedName;
import dev.migrations.script.DivergedHeadsException;
import dev.migrations.script.InvalidLocationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Every property has the effect it says.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationsPropertiesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				MigrationsAutoConfiguration.class))
		.withPropertyValues("spring.datasource.generate-unique-name=true",
				"migrations.locations=classpath:revisions/two");

	@Test
	void targetIsWhereAnUpgradeEnds() {
		this.runner.withPropertyValues("migrations.target=aaaa")
			.run((context) -> assertThat(context.getBean(Migrator.class).currentRevisions())
				.containsExactly("aaaaaaaaaaaa"));
	}

	@Test
	void propertiesReachTheMigrator() {
		this.runner
			.withPropertyValues("migrations.version-table=alembic_version", "migrations.version-table-schema=public",
					"migrations.transaction=all", "migrations.lock.wait=3s", "spring.application.name=shop")
			.run((context) -> {
				MigratorSettings settings = context.getBean(Migrator.class).settings();
				assertThat(settings.versionTable()).isEqualTo(QualifiedName.of("public", "alembic_version"));
				assertThat(settings.transactionMode()).isEqualTo(TransactionMode.ALL);
				assertThat(settings.lockWait()).isEqualTo(Duration.ofSeconds(3));
				assertThat(settings.appliedBy()).isEqualTo("shop");
			});
	}

	@Test
	void everyPropertyBinds() {
		this.runner
			.withPropertyValues("migrations.on-startup=none", "migrations.output=/tmp/out", "migrations.format=sql",
					"migrations.file-template=/tmp/template.mustache", "migrations.target=head",
					"migrations.url=jdbc:h2:mem:x", "migrations.username=sa", "migrations.password=secret",
					"migrations.driver-class-name=org.h2.Driver", "migrations.dialect=h2",
					"migrations.database-ahead=allow", "migrations.autogenerate.drop=all",
					"migrations.actuator.operations=downgrade,stamp")
			.run((context) -> {
				MigrationsProperties properties = context.getBean(MigrationsProperties.class);
				assertThat(properties.onStartup()).isEqualTo(StartupMode.NONE);
				assertThat(properties.output()).isEqualTo("/tmp/out");
				assertThat(properties.format()).isEqualTo(RevisionFormat.SQL);
				assertThat(properties.fileTemplate()).isEqualTo("/tmp/template.mustache");
				assertThat(properties.target()).isEqualTo("head");
				assertThat(properties.url()).isEqualTo("jdbc:h2:mem:x");
				assertThat(properties.username()).isEqualTo("sa");
				assertThat(properties.password()).isEqualTo("secret");
				assertThat(properties.driverClassName()).isEqualTo("org.h2.Driver");
				assertThat(properties.dialect()).isEqualTo("h2");
				assertThat(properties.databaseAhead()).isEqualTo(DatabaseAheadPolicy.ALLOW);
				assertThat(properties.autogenerate().drop()).isEqualTo(DropPolicy.ALL);
				assertThat(properties.actuator().operations())
					.isEqualTo(Set.of(EndpointOperation.DOWNGRADE, EndpointOperation.STAMP));
			});
	}

	@Test
	void unknownDialectIsRefused() {
		this.runner.withPropertyValues("migrations.dialect=nosuch")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasRootCauseInstanceOf(UnknownDatabaseException.class));
	}

	@Test
	void namedDialectIsUsedWhateverTheDriverSays() {
		this.runner.withPropertyValues("migrations.dialect=postgresql", "migrations.on-startup=none")
			.run((context) -> assertThat(
					context.getBean(Migrator.class).<String>withConnection((connection, dialect) -> dialect.name()))
				.isEqualTo("postgresql"));
	}

	@Test
	void namedDialectDecidesNothingButItsName() {
		assertThat(Arrays.stream(Dialect.class.getMethods()).map(Method::getName))
			.isSubsetOf(Arrays.stream(NamedDialect.class.getDeclaredMethods()).map(Method::getName).toList());
	}

	@Test
	void brokenLocationIsRefused() {
		this.runner.withPropertyValues("migrations.locations=db/revisions")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasRootCauseInstanceOf(InvalidLocationException.class));
	}

	@Test
	void everySettingOfTheCoreHasAProperty() {
		assertThat(MigratorSettings.class.getRecordComponents()).extracting(RecordComponent::getName)
			.as("settings; add a property, or say here where another one comes from")
			// version-table and version-table-schema; transaction; lock.wait; the
			// application's name; default-schema; schema-translation; naming; x; beans;
			// the key of 'migrations.databases'
			.containsExactly("versionTable", "transactionMode", "lockWait", "appliedBy", "defaultSchema",
					"schemaTranslation", "naming", "arguments", "listeners", "database");
		assertThat(RevisionGeneratorSettings.class.getRecordComponents()).extracting(RecordComponent::getName)
			.containsExactly("format", "locations", "output", "template", "naming", "hooks", "headsFile",
					"autogenerate");
	}

	@Test
	void unknownTimeZoneIsRefusedWhenRevisionsAreWritten(@TempDir Path folder) {
		this.runner.withPropertyValues("migrations.time-zone=Mars/Olympus", "migrations.output=" + folder)
			.run((context) -> {
				MigrationCommands commands = context.getBean(MigrationCommands.class);
				assertThat(commands.current()).hasSize(1);
				assertThatExceptionOfType(UnknownTimeZoneException.class)
					.isThrownBy(() -> commands.revision(RevisionRequest.of("x")))
					.withMessage("There is no time zone 'Mars/Olympus', which 'migrations.time-zone' names."
							+ " Write 'UTC', a region as 'Europe/Berlin', or an offset as '+02:00'.");
				assertThat(folder).isEmptyDirectory();
			});
	}

	@Test
	void namingReachesTheMigrator() {
		this.runner
			.withPropertyValues("migrations.naming.primary-key=pk_{table_name}",
					"migrations.naming.unique=uq_%(column_0_label)s", "migrations.naming.index=ix_{column_0_label}",
					"migrations.naming.foreign-key=fk_{table_name}_{referred_table_name}",
					"migrations.naming.check=ck_{constraint_name}", "migrations.naming.exclude=ex_{table_name}",
					"migrations.naming.maximum-length=30")
			.run((context) -> assertThat(context.getBean(Migrator.class).settings().naming()).isEqualTo(NamingConvention
				.of(Map.of("pk", "pk_{table_name}", "uq", "uq_%(column_0_label)s", "ix", "ix_{column_0_label}", "fk",
						"fk_{table_name}_{referred_table_name}", "ck", "ck_{constraint_name}", "ex", "ex_{table_name}"))
				.withMaximumLength(30)));
	}

	@Test
	void mistypedNamingIsRefusedAtTheStart() {
		this.runner.withPropertyValues("migrations.naming.unique=uq_{tabel_name}")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasStackTraceContaining("The property 'migrations.naming.unique' cannot be used. The template"
						+ " 'uq_{tabel_name}' for names of kind 'uq' has the unknown token 'tabel_name'."));
		this.runner.withPropertyValues("migrations.naming.uq=uq_{table_name}")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasStackTraceContaining("There is no property 'migrations.naming.uq'. Names are made by 'primary-key',"
						+ " 'unique', 'index', 'foreign-key', 'check', 'exclude' and 'maximum-length'."));
		this.runner.withPropertyValues("migrations.naming.maximum-length=3")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasStackTraceContaining("The property 'migrations.naming.maximum-length' cannot be used."));
	}

	@Test
	void namingOfADatabaseIsItsOwnKindByKind() {
		MigrationsProperties properties = bind(Map.of("migrations.naming.unique", "a", "migrations.naming.index", "b",
				"migrations.databases.orders.naming.index", "c"));
		assertThat(properties.of("orders").naming().convention(new DatabaseId("orders")))
			.isEqualTo(NamingConvention.of(Map.of("uq", "a", "ix", "c")));
	}

	@Test
	void schemasAndListenersReachTheMigrator() {
		List<String> told = new ArrayList<>();
		this.runner.withBean("second", MigrationListener.class, () -> new Listener(2, told))
			.withBean("first", MigrationListener.class, () -> new Listener(1, told))
			.withPropertyValues("migrations.default-schema=PUBLIC", "migrations.schema-translation.per_tenant=t1",
					"migrations.x.region=eu", "migrations.target=aaaa")
			.run((context) -> {
				MigratorSettings settings = context.getBean(Migrator.class).settings();
				assertThat(settings.defaultSchema()).isEqualTo("PUBLIC");
				assertThat(settings.schemaTranslation()).isEqualTo(Map.of("per_tenant", "t1"));
				assertThat(settings.arguments().x("region")).hasValue("eu");
				assertThat(told).containsExactly("1", "2");
			});
	}

	@Test
	void namesHooksAndPlacesReachNewRevisions(@TempDir Path folder) {
		this.runner
			.withPropertyValues("migrations.format=sql", "migrations.output=" + folder,
					"migrations.recursive-locations=true", "migrations.file-name={year}/{slug}_{rev}",
					"migrations.slug-length=4", "migrations.time-zone=Europe/Berlin",
					"migrations.post-write-hooks[0].name=mark",
					"migrations.post-write-hooks[0].command=cp,{file},{file}.bak",
					"migrations.post-write-hooks[0].working-directory=" + folder)
			.run((context) -> {
				Path file = context.getBean(MigrationCommands.class)
					.revision(RevisionRequest.of("fill all the ages"))
					.file();
				assertThat(file).isNotNull();
				assertThat(file.getFileName().toString()).startsWith("fill_");
				assertThat(file.getParent().getFileName().toString()).matches("\\d{4}");
				assertThat(Path.of(file + ".bak")).exists();
			});
	}

	@Test
	void wrongNameOfFilesIsRefusedWhenRevisionsAreWritten(@TempDir Path folder) {
		this.runner.withPropertyValues("migrations.file-name={author}", "migrations.output=" + folder)
			.run((context) -> {
				MigrationCommands commands = context.getBean(MigrationCommands.class);
				assertThat(commands.current()).hasSize(1);
				assertThat(commands.heads()).hasSize(1);
				assertThatExceptionOfType(RevisionFileNamingException.class)
					.isThrownBy(() -> commands.revision(RevisionRequest.of("x")))
					.withMessageStartingWith("The file-name template '{author}' has the unknown token '{author}'.");
				assertThat(folder).isEmptyDirectory();
			});
	}

	@Test
	void severalHeadsThatNobodyListedStopTheStart(@TempDir Path folder, CapturedOutput output) throws IOException {
		write(folder, "a", "base");
		write(folder, "b", "a0000000001");
		Files.writeString(folder.resolve("HEADS"), "a0000000001\n");
		String locations = "migrations.locations=file:" + folder;
		this.runner.withPropertyValues(locations).run((context) -> assertThat(context).hasNotFailed());
		assertThat(output).containsPattern("WARN.*The newest revision is 'b0000000001' in .*, but '.*HEADS' lists"
				+ " 'a0000000001'. Correct the file with 'migrations heads --write' and commit it.");
		write(folder, "c", "a0000000001");
		this.runner.withPropertyValues(locations)
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasRootCauseInstanceOf(DivergedHeadsException.class));
		Files.writeString(folder.resolve("HEADS"), "b0000000001\nc0000000001\n");
		this.runner.withPropertyValues(locations).run((context) -> assertThat(context).hasNotFailed());
	}

	private static void write(Path folder, String letter, String revises) throws IOException {
		Files.writeString(folder.resolve("R20261120_" + letter + ".sql"), """
				-- revision: %s
				-- revises: %s
				-- message: %s

				-- upgrade
				SELECT 1;
				""".formatted(letter + "0000000001", revises, letter));
	}

	/**
	 * Every property of a database goes before the common one, and is taken from there
	 * where it is not given.
	 */
	@Test
	void everyPropertyOfADatabaseIsItsOwnOrTheCommonOne() {
		List<String> names = Arrays.stream(DatabaseProperties.class.getRecordComponents())
			.map(RecordComponent::getName)
			.toList();
		MigrationsProperties common = bind(values("common", "upgrade", "java", "5s", "1"));
		Map<String, String> all = values("common", "upgrade", "java", "5s", "1");
		values("own", "verify", "sql", "6s", "2")
			.forEach((key, value) -> all.put(key.replace("migrations.", "migrations.databases.orders."), value));
		all.put("migrations.databases.users.target", "own");
		MigrationsProperties several = bind(all);
		MigrationsProperties own = bind(values("own", "verify", "sql", "6s", "2"));
		for (String name : names) {
			if (!List.of("schemaTranslation", "x").contains(name)) {
				assertThat(value(several.of("orders"), name)).as(name).isEqualTo(value(own, name));
				assertThat(value(several.of("users"), name)).as(name)
					.isEqualTo("target".equals(name) ? "own" : value(common, name));
			}
		}
		assertThat(several.of("orders").x()).isEqualTo(Map.of("common", "v", "own", "v"));
		assertThat(several.of("orders").schemaTranslation()).isEqualTo(Map.of("common", "v", "own", "v"));
	}

	@Test
	void placeIsInheritedAsAWhole() {
		MigrationsProperties properties = bind(Map.of("migrations.url", "jdbc:h2:mem:a",
				"migrations.databases.orders.data-source", "one", "migrations.databases.users.target", "head"));
		assertThat(properties.of("orders").url()).isNull();
		assertThat(properties.of("users").url()).isEqualTo("jdbc:h2:mem:a");
	}

	private static Object value(MigrationsProperties properties, String component) {
		try {
			return String.valueOf(MigrationsProperties.class.getMethod(component).invoke(properties));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> values(String text, String mode, String format, String time, String number) {
		Map<String, String> values = new LinkedHashMap<>();
		for (String key : List.of("locations", "output", "file-template", "file-name", "time-zone", "target",
				"data-source", "persistence-unit", "url", "username", "password", "driver-class-name", "dialect",
				"default-schema", "version-table", "version-table-schema", "post-write-hooks[0].command")) {
			values.put("migrations." + key, text);
		}
		boolean own = "own".equals(text);
		values.put("migrations.recursive-locations", String.valueOf(own));
		values.put("migrations.slug-length", number);
		values.put("migrations.on-startup", mode);
		values.put("migrations.format", format);
		values.put("migrations.lock.wait", time);
		values.put("migrations.transaction", own ? "all" : "per-revision");
		values.put("migrations.database-ahead", own ? "allow" : "refuse");
		values.put("migrations.autogenerate.drop", own ? "all" : "owned");
		values.put("migrations.naming.unique", text);
		values.put("migrations.x." + text, "v");
		values.put("migrations.schema-translation." + text, "v");
		return values;
	}

	private static MigrationsProperties bind(Map<String, String> values) {
		return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("migrations",
				MigrationsProperties.class);
	}

	private record Listener(int order, List<String> told) implements MigrationListener, Ordered {

		@Override
		public void onVersionApply(VersionChange change, Connection connection) {
			this.told.add(String.valueOf(this.order));
		}

		@Override
		public int getOrder() {
			return this.order;
		}

	}

	@Test
	void unknownTargetNamesItsProperty() {
		this.runner.withPropertyValues("migrations.target=zzz")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasStackTraceContaining("The database cannot be upgraded to 'zzz', which 'migrations.target' names."
						+ " Revision 'zzz' is unknown."));
	}

	@Test
	void locationWhereThereIsNothingIsNamedOnce(CapturedOutput output) {
		this.runner
			.withPropertyValues("migrations.locations=classpath:revisions/two,classpath:revisions/tow,file:/no/such")
			.run((context) -> {
				context.getBean(MigrationCommands.class).heads();
				assertThat(output.getAll())
					.containsOnlyOnce("There is nothing at 'classpath:revisions/tow'. Correct it in"
							+ " 'migrations.locations', or put revisions there.")
					.containsOnlyOnce("There is nothing at 'file:/no/such'.")
					.doesNotContain("nothing at 'classpath:revisions/two'");
			});
		this.runner.withPropertyValues("migrations.locations=classpath:db/revisions")
			.run((context) -> assertThat(output.getAll()).doesNotContain("nothing at 'classpath:db/revisions'"));
	}

}
