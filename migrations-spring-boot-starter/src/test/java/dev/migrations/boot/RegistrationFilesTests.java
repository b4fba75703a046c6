package dev.migrations.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The files through which Boot finds us: sorted, complete, and every class exists.
 */
class RegistrationFilesTests {

	private static final String AUTO_CONFIGURATIONS = "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";

	private static final String SLICES = "META-INF/spring/org.springframework.boot.test.autoconfigure.jdbc."
			+ "AutoConfigureDataSourceInitialization.imports";

	@ParameterizedTest
	@ValueSource(strings = { AUTO_CONFIGURATIONS, SLICES })
	void importsAreSortedAutoConfigurations(String file) {
		List<String> names = text(file).lines().filter((line) -> !line.isBlank()).toList();
		assertThat(names).isSorted().isNotEmpty().allSatisfy((name) -> {
			Class<?> type = ClassUtils.forName(name, getClass().getClassLoader());
			assertThat(type).hasAnnotation(AutoConfiguration.class);
		});
	}

	@Test
	void everyAutoConfigurationIsListed() {
		List<String> annotated = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("dev.migrations.boot")
			.stream()
			.filter((type) -> type.isAnnotatedWith(AutoConfiguration.class))
			.map(JavaClass::getName)
			.sorted()
			.toList();
		assertThat(text(AUTO_CONFIGURATIONS).lines()).containsExactlyElementsOf(annotated);
	}

	@Test
	void factoriesAreSortedAndExist() throws IOException {
		Properties factories = new Properties();
		try (InputStream stream = ours("META-INF/spring.factories").openStream()) {
			factories.load(stream);
		}
		assertThat(factories).hasSize(4);
		factories.forEach((key, value) -> {
			Class<?> factoryType = ClassUtils.resolveClassName(key.toString(), null);
			List<String> names = Arrays.asList(value.toString().split(","));
			assertThat(names).isSorted()
				.allSatisfy((name) -> assertThat(factoryType)
					.isAssignableFrom(ClassUtils.forName(name, getClass().getClassLoader())));
		});
	}

	private String text(String file) {
		try (InputStream stream = ours(file).openStream()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private URL ours(String file) throws IOException {
		return getClass().getClassLoader()
			.resources(file)
			.filter((url) -> url.getPath().contains("migrations-spring-boot-starter"))
			.findFirst()
			.orElseThrow(() -> new IOException(file));
	}

}
