package dev.migrations.command.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.migrations.MigrationsException;
import dev.migrations.command.RevisionFormat;

import static org.assertj.core.api.Assertions.assertThat;

class FactsTests {

	@Test
	void plainValuesStay() {
		assertThat(Facts.of(null)).isNull();
		assertThat(Facts.of("a")).isEqualTo("a");
		assertThat(Facts.of(7L)).isEqualTo(7L);
		assertThat(Facts.of(true)).isEqualTo(true);
	}

	@Test
	void whatJsonDoesNotKnowIsText() {
		assertThat(Facts.of(Path.of("a", "b"))).isEqualTo(Path.of("a", "b").toString());
		assertThat(Facts.of(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00Z");
		assertThat(Facts.of(RevisionFormat.JAVA)).isEqualTo("java");
		assertThat(Facts.of(Optional.of(RevisionFormat.SQL))).isEqualTo("sql");
		assertThat(Facts.of(Optional.empty())).isNull();
	}

	@Test
	void recordsAreMapsAtAnyDepth() {
		assertThat(Facts.of(new Outer(null, List.of(new Inner(Path.of("x"))), Map.of("k", new Inner(Path.of("y"))))))
			.isEqualTo(new Expected().with("name", null)
				.with("inners", Arrays.asList(Map.of("file", "x")))
				.with("byName", Map.of("k", Map.of("file", "y"))));
	}

	@Test
	void failureTellsWhatItKnowsWithoutCredentials() {
		assertThat(Facts.ofFailure(new Typed())).containsExactly(Map.entry("statements", List.of("x password=***")),
				Map.entry("url", "jdbc:x://***@host"));
		assertThat(Facts.ofFailure(new IllegalStateException("x"))).isEmpty();
	}

	public record Outer(@Nullable String name, List<Inner> inners, Map<String, Inner> byName) {

	}

	public record Inner(Path file) {

	}

	static final class Expected extends java.util.LinkedHashMap<String, @Nullable Object> {

		private static final long serialVersionUID = 1L;

		Expected with(String key, @Nullable Object value) {
			put(key, value);
			return this;
		}

	}

	public static final class Typed extends MigrationsException {

		private static final long serialVersionUID = 1L;

		Typed() {
			super("x");
		}

		public String url() {
			return "jdbc:x://me:secret@host";
		}

		public List<String> statements() {
			return List.of("x password=secret");
		}

	}

}
