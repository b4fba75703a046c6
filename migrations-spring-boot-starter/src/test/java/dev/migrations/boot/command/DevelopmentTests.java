package dev.migrations.boot.command;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.boot.testsupport.ApplicationProcess;
import dev.migrations.boot.testsupport.ApplicationProcess.Ended;
import dev.migrations.boot.testsupport.JavaSources;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In development, a revision that was just written runs without a build.
 */
class DevelopmentTests {

	private static final String SOURCES = "src/main/java";

	@TempDir
	private Path module = Path.of("");

	@Test
	void revisionIsWrittenToTheModuleAndRunsWithoutABuild() throws Exception {
		writeApplication();
		Ended revision = run("migrations", "revision", "--autogenerate", "-m", "create gadget");
		assertThat(revision.exitCode()).as(revision.all()).isZero();
		Path file = onlyFile(SOURCES + "/db/revisions");
		assertThat(revision.out()).contains(file.toString());
		assertThat(run("migrations", "check").exitCode()).isEqualTo(3);
		Ended upgrade = run("migrations", "upgrade", "head");
		assertThat(upgrade.exitCode()).as(upgrade.all()).isZero();
		Ended check = run("migrations", "check");
		assertThat(check.exitCode()).as(check.all()).isZero();
		Ended downgrade = run("migrations", "downgrade", "base");
		assertThat(downgrade.exitCode()).as(downgrade.all()).isZero();
		assertThat(this.module.resolve("target/classes/db")).doesNotExist();
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
		JavaSources.compile(this.module.resolve(SOURCES), this.module.resolve("target/classes"));
	}

	private Path onlyFile(String folder) throws IOException {
		try (Stream<Path> files = Files.list(this.module.resolve(folder))) {
			return files.reduce((one, other) -> {
				throw new IllegalStateException("Several files: " + one + ", " + other);
			}).orElseThrow();
		}
	}

	private Ended run(String... args) throws Exception {
		List<String> all = new ArrayList<>(List.of(args));
		all.addAll(List.of("--spring.datasource.url=jdbc:h2:file:" + this.module.resolve("gadgets"),
				"--spring.datasource.username=sa"));
		return new ApplicationProcess("com.example.GadgetApplication",
				this.module.resolve("target/classes") + File.pathSeparator, this.module, List.of(), Map.of())
			.run(all);
	}

}
