package dev.migrations.boot.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.ByteArrayResource;

import dev.migrations.boot.autoconfigure.MigrationsProperties;
import dev.migrations.boot.testsupport.ApplicationProcess;
import dev.migrations.boot.testsupport.ApplicationProcess.Ended;
import dev.migrations.boot.testsupport.JavaSources;
import dev.migrations.command.init.ProjectTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code init} before there is anything else, and what follows from it.
 */
class InitTests {

	private static final String SOURCES = "src/main/java";

	private static final String CLASSES = "target/classes";

	@TempDir
	private Path module = Path.of("");

	@Test
	void applicationThatCannotBeLoadedIsInitialized() throws Exception {
		writeApplication();
		Files.writeString(this.module.resolve(CLASSES).resolve("application.yml"), "spring: [");
		Ended templates = run("jdbc:postgresql://localhost:1/none", "list-templates");
		assertThat(templates.exitCode()).as(templates.all()).isZero();
		assertThat(templates.out()).startsWith("Available templates:");
		Ended init = run("jdbc:postgresql://localhost:1/none", "init");
		assertThat(init.exitCode()).as(init.all()).isZero();
		assertThat(init.out()).startsWith("Created ");
		assertThat(init.err()).isEmpty();
		assertThat(this.module.resolve("migrations/migrate")).isExecutable();
		assertThat(run("jdbc:postgresql://localhost:1/none", "current").exitCode()).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "generic", "sql" })
	void firstRevisionFollowsFromWhatWasPrinted(String template) throws Exception {
		writeApplication();
		String url = "jdbc:h2:file:" + this.module.resolve("gadgets");
		Ended init = run(url, "init", "-q", "--template", template);
		assertThat(init.exitCode()).as(init.all()).isZero();
		Files.writeString(this.module.resolve(CLASSES).resolve("application.yml"), init.out());
		Path edited = this.module.resolve("migrations")
			.resolve("sql".equals(template) ? "revision.sql.mustache" : "revision.java.mustache");
		Files.writeString(edited, Files.readString(edited) + ("sql".equals(template) ? "-- edited\n" : "// edited\n"));
		Ended revision = run(url, "revision", "--autogenerate", "-m", "create gadget");
		assertThat(revision.exitCode()).as(revision.all()).isZero();
		Path file = Path.of(revision.out().lines().findFirst().orElseThrow().replace("Generated ", ""));
		assertThat(file).content().contains("edited");
		Ended upgrade = run(url, "upgrade", "head");
		assertThat(upgrade.exitCode()).as(upgrade.all()).isZero();
		Ended check = run(url, "check");
		assertThat(check.exitCode()).as(check.all()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void propertiesThatArePrintedExist(ProjectTemplate template) {
		MutablePropertySources sources = new MutablePropertySources();
		sources.addLast(new MapPropertySource("environment", Map.of("APP_PASSWORD", "secret")));
		sources.addLast(new PropertiesPropertySource("printed", yaml(template.configuration())));
		MigrationsProperties properties = new Binder(ConfigurationPropertySources.from(sources),
				new PropertySourcesPlaceholdersResolver(sources))
			.bind("migrations", Bindable.of(MigrationsProperties.class),
					new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
			.get();
		assertThat(properties.fileTemplate()).startsWith("migrations/revision.");
		if (template == ProjectTemplate.REACTIVE) {
			assertThat(properties.username()).isEqualTo("app");
			assertThat(properties.password()).isEqualTo("secret");
		}
	}

	private static Properties yaml(String text) {
		YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
		yaml.setResources(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
		Properties properties = yaml.getObject();
		assertThat(properties).isNotNull();
		return properties;
	}

	private void writeApplication() throws IOException {
		Path folder = Files.createDirectories(this.module.resolve(SOURCES).resolve("com/example"));
		Files.writeString(folder.resolve("GadgetApplication.java"), """
				package com.example;
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class GadgetApplication {
					public static void main(String[] args) {
						org.springframework.boot.SpringApplication.run(GadgetApplication.class, args);
					}
				}
				""");
		Files.writeString(folder.resolve("Gadget.java"), """
				package com.example;
				@jakarta.persistence.Entity
				class Gadget {
					@jakarta.persistence.Id
					private Long id;
					private String name;
				}
				""");
		JavaSources.compile(this.module.resolve(SOURCES), this.module.resolve(CLASSES));
	}

	private Ended run(String url, String... args) throws Exception {
		List<String> all = new ArrayList<>(List.of("migrations"));
		all.addAll(List.of(args));
		all.addAll(List.of("--spring.datasource.url=" + url, "--spring.datasource.username=sa"));
		return new ApplicationProcess("com.example.GadgetApplication",
				this.module.resolve(CLASSES) + File.pathSeparator, this.module, List.of(), Map.of())
			.run(all);
	}

}
