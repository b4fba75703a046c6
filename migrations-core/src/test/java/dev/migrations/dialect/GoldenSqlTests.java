package dev.migrations.dialect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.MigrationsException;
import dev.migrations.operation.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The SQL of every operation on every database, for the eye. {@code -Dgolden.update}
 * writes the files anew.
 */
class GoldenSqlTests {

	private static final Path GOLDEN = Path.of("src/test/resources/golden");

	private static final Dialects DIALECTS = Dialects.load();

	static Stream<Arguments> casesAndDialects() {
		return GoldenCases.all()
			.stream()
			.flatMap((each) -> DIALECTS.names().stream().map((dialect) -> Arguments.of(each, dialect)));
	}

	@ParameterizedTest(name = "{0} on {1}")
	@MethodSource("casesAndDialects")
	void theSqlIsAsReviewed(GoldenCases.Case golden, String dialect) throws IOException {
		Path file = file(golden, dialect);
		String sql = inWords(DIALECTS.byName(dialect), golden.operation());
		if (System.getProperty("golden.update") != null) {
			Files.createDirectories(file.getParent());
			Files.writeString(file, sql);
		}
		assertThat(file).hasContent(sql);
	}

	@Test
	void noOperationLacksAGoldenFile() {
		Set<String> kinds = GoldenCases.all().stream().map(GoldenCases.Case::kind).collect(Collectors.toSet());
		assertThat(kinds).isEqualTo(Arrays.stream(Operation.class.getPermittedSubclasses())
			.map(Class::getSimpleName)
			.collect(Collectors.toSet()));
	}

	@Test
	void noGoldenFileIsLeftOver() throws IOException {
		List<Path> expected = casesAndDialects()
			.map((arguments) -> file((GoldenCases.Case) arguments.get()[0], (String) arguments.get()[1]))
			.toList();
		try (Stream<Path> files = Files.walk(GOLDEN)) {
			assertThat(files.filter((file) -> file.toString().endsWith(".sql")))
				.containsExactlyInAnyOrderElementsOf(expected);
		}
	}

	private static Path file(GoldenCases.Case golden, String dialect) {
		return GOLDEN.resolve(golden.kind()).resolve(golden.name() + "." + dialect + ".sql");
	}

	private static String inWords(Dialect dialect, Operation operation) {
		try {
			return dialect.sqlGenerator()
				.generate(operation)
				.stream()
				.map(GoldenSqlTests::inWords)
				.collect(Collectors.joining());
		}
		catch (MigrationsException ex) {
			return "-- " + ex.getClass().getSimpleName() + ": " + ex.getMessage() + "\n";
		}
	}

	private static String inWords(Statement statement) {
		String notes = statement.transactional() ? "" : "-- outside of any transaction\n";
		if (statement instanceof SqlStatement sql) {
			notes += sql.binds().isEmpty() ? "" : "-- binds: " + sql.binds() + "\n";
			notes += (sql.line() == 0) ? "" : "-- line " + sql.line() + "\n";
			return notes + sql.text() + ";\n";
		}
		if (statement instanceof CopyStatement copy) {
			return notes + "-- line " + copy.line() + "\n" + copy.inScript() + "\n";
		}
		return notes + statement.text() + "\n";
	}

}
