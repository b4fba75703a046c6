package dev.migrations.autogenerate;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AllowedValuesTests {

	@ParameterizedTest
	@ValueSource(strings = { "kind in ('A','it''s (x)')", "(kind in ('A', 'it''s (x)'))",
			"((kind)::text = ANY ((ARRAY['A'::character varying, 'it''s (x)'::character varying])::text[]))",
			"(kind)::text = ANY (ARRAY[('A'::character varying)::text, ('it''s (x)'::character varying)::text])",
			"\"KIND\" IN('A', 'it''s (x)')",
			"kind::text = ANY (ARRAY['A'::character varying(10), 'it''s (x)'::text])" })
	void spellingsOfOneListAreOne(String expression) {
		assertThat(AllowedValues.of(expression)).contains(new AllowedValues("kind", Set.of("'A'", "'it''s (x)'")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "kind between 0 and 2", "((kind >= 0) AND (kind <= 2))", "(kind BETWEEN 0 AND 2)" })
	void spellingsOfARangeAreOne(String expression) {
		assertThat(AllowedValues.of(expression)).contains(new AllowedValues("kind", Set.of(">= 0", "<= 2")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "kind in ('A') or age > 1", "lower(kind) in ('a')", "age >= 0", "kind in (1, 2)",
			"kind <> 'A'", "(kind >= 0) and (age <= 2)" })
	void anythingElseIsNotCompared(String expression) {
		assertThat(AllowedValues.of(expression)).isEmpty();
	}

	@Test
	void oneValueIsAList() {
		assertThat(AllowedValues.of("((kind)::text = 'A'::text)")).isEqualTo(AllowedValues.of("kind in ('A')"))
			.contains(new AllowedValues("kind", Set.of("'A'")));
	}

}
