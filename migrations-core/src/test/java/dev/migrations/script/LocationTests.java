package dev.migrations.script;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LocationTests {

	@Test
	void aFolderOfTheClassPathIsAlsoAPackage() {
		assertThat(Location.parse("classpath:db/revisions")).isEqualTo(Location.DEFAULT);
		assertThat(Location.DEFAULT.packageName()).contains("db.revisions");
		assertThat(Location.DEFAULT.folder()).isEmpty();
	}

	@Test
	void slashesAroundAFolderOfTheClassPathDoNotMatter() {
		assertThat(Location.parse(" classpath:/db/revisions/ ")).isEqualTo(Location.DEFAULT);
	}

	@Test
	void aFolderWhoseNameIsNoPackageHoldsSqlAlone() {
		assertThat(Location.parse("classpath:db/my-revisions").packageName()).isEmpty();
	}

	@Test
	void aPackageIsNamedWithDots() {
		assertThat(Location.parse("package:com.example.x").packageName()).contains("com.example.x");
	}

	@Test
	void aFolderOfTheFileSystemIsNoPackage() {
		Location location = Location.parse("file:./revisions");
		assertThat(location.folder()).contains(Path.of("./revisions"));
		assertThat(location.packageName()).isEmpty();
		assertThat(location).hasToString("file:./revisions");
		assertThat(Location.parse("file:./revisions//")).as("one location, however it is written").isEqualTo(location);
		assertThat(Location.parse("file:/").folder()).contains(Path.of("/"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					db/revisions | The location 'db/revisions' of revisions has none of the known prefixes. Write 'classpath:db/revisions', 'package:com.example.revisions' or 'file:/path/to/revisions'.
					classpath*:db | The location 'classpath*:db' of revisions has none of the known prefixes. Write 'classpath:db/revisions', 'package:com.example.revisions' or 'file:/path/to/revisions'.
					classpath:/ | The location 'classpath:/' of revisions names no place. Write the folder or package after 'classpath:'.
					package:com/example | The location 'package:com/example' of revisions is no name of a Java package. Write it with dots, as in 'package:com.example.revisions'.
					""")
	void aLocationThatCannotBeUnderstoodIsRefused(String text, String message) {
		assertThatExceptionOfType(InvalidLocationException.class).isThrownBy(() -> Location.parse(text))
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.location()).isEqualTo(text));
	}

}
