package dev.migrations.dialect;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the dialects refuse that no engine executes here, by name, so that nothing is left
 * out unseen; and that each refusal says what to write instead.
 */
class UnexecutedDialectTests {

	static Stream<Arguments> refused() {
		return Stream.of(
				Arguments.of("sqlserver", "Greek_BIN2",
						Set.of("check that waits", "exclude constraint", "index by expression with a collation",
								"index by expression with an operator class", "primary key with more columns",
								"unique with more columns", "identity with every option", "add identity",
								"add identity from five", "change identity", "deferrable foreign key",
								"matching foreign key", "deferrable unique", "index by expression",
								"index of the beginning", "index with a method", "index with a collation", "enum type",
								"values of an enum type", "value of an enum type renamed", "materialized view")),
				Arguments.of("oracle", "BINARY_CI", Set.of("exclude constraint", "index by expression with a collation",
						"index by expression with an operator class", "primary key with more columns",
						"unique with more columns", "add identity", "add identity from five", "change computed",
						"matching foreign key", "unique of NULL", "index with the order of NULL", "partial index",
						"index with more columns", "unique index with more columns", "index of the beginning",
						"index with a method", "unique index of NULL", "index with a collation", "schema", "enum type",
						"values of an enum type", "value of an enum type renamed")));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void whatIsRefusedIsListed(String dialect, String collation, Set<String> refused) {
		SqlGenerator generator = Dialects.load().byName(dialect).sqlGenerator();
		Set<String> found = new TreeSet<>();
		for (FeatureCases.Case each : FeatureCases.all(collation)) {
			try {
				each.given().forEach(generator::generate);
				assertThat(generator.generate(each.operation())).as(each.name()).isNotEmpty();
				generator.generate(each.operation().reverse().operation());
			}
			catch (UnsupportedOperationOnDialectException ex) {
				assertThat(ex).hasMessageStartingWith("The database '" + dialect + "' cannot ");
				found.add(each.name());
			}
		}
		assertThat(found).isEqualTo(new TreeSet<>(refused));
	}

}
