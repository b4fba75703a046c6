package dev.migrations.boot.autoconfigure;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import dev.migrations.boot.actuate.endpoint.EndpointOperation;
import dev.migrations.boot.autoconfigure.MigrationsProperties.DatabaseAheadPolicy;
import dev.migrations.boot.autoconfigure.MigrationsProperties.DropPolicy;
import dev.migrations.boot.autoconfigure.MigrationsProperties.StartupMode;
import dev.migrations.command.RevisionFormat;
import dev.migrations.command.RevisionGeneratorSettings;
import dev.migrations.dialect.UnknownDatabaseException;
import dev.migrations.runtime.Migrator;
import dev.migrations.runtime.MigratorSettings;
import dev.migrations.runtime.TransactionMode;
import dev.migrations.schema.QualifiedName;
import dev.migrations.script.InvalidLocationException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every property has the effect it says.
 */
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
			// application's name
			.containsExactly("versionTable", "transactionMode", "lockWait", "appliedBy");
		assertThat(RevisionGeneratorSettings.class.getRecordComponents()).extracting(RecordComponent::getName)
			.containsExactly("format", "locations", "output", "template", "naming", "hooks", "headsFile",
					"autogenerate");
	}

}
