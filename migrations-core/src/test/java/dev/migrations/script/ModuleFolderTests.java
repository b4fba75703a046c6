package dev.migrations.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModuleFolderTests {

	@TempDir
	Path folder;

	@BeforeEach
	void module() throws IOException {
		Files.createDirectories(this.folder.resolve("shop").resolve("src").resolve("main"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:%s/shop/target/classes/", "jar:nested:%s/shop/target/shop.jar/!BOOT-INF/classes/!/",
			"jar:file:%s/shop/build/libs/shop.jar!/BOOT-INF/classes!/", "file:%s/shop/build/classes/java/main/",
			"file:%s/shop/target/shop.jar" })
	void moduleIsAboveItsBuildFolder(String location) {
		assertThat(ModuleFolder.of(location.formatted(this.folder))).contains(this.folder.resolve("shop"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "file:%s/shop/other/shop.jar", "file:%s/deployed/target/shop.jar", "file:%s/shop.jar" })
	void applicationElsewhereHasNoModule(String location) {
		assertThat(ModuleFolder.of(location.formatted(this.folder))).isEmpty();
	}

	@Test
	void classOfThisModuleIsInThisModule() {
		assertThat(ModuleFolder.of(ModuleFolderTests.class)).contains(Path.of("").toAbsolutePath());
	}

}
