package dev.migrations.revision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Compares our answers with Alembic's. Also reads any other corpus of the same format,
 * with {@code -Dcorpus=<file>}: a relative path is looked for in the working directory
 * and in the folders above it, because Maven runs tests in the module's folder.
 * <p>
 * Prints every failing case and, for each corpus, how many passed and failed. Where we
 * refuse on purpose what Alembic loads or writes, the refusal is the answer; such cases
 * are among those that passed and are counted once more in the line before.
 */
class RevisionCorpusTest {

	private final JsonMapper mapper = new JsonMapper();

	private final List<String> failures = new ArrayList<>();

	private int passed;

	private int refused;

	@ParameterizedTest
	@MethodSource("corpora")
	void answersAreAlembics(Corpus corpus) throws IOException {
		List<String> lines = corpus.content().lines().toList();
		assertThat(lines).as("lines of " + corpus.name()).isNotEmpty();
		for (int i = 0; i < lines.size(); i++) {
			if (!lines.get(i).isBlank()) {
				check(corpus.name() + " line " + (i + 1), lines.get(i));
			}
		}
		this.failures.forEach(System.out::println);
		System.out.println("Corpus " + corpus.name()
				+ ((this.refused > 0) ? " (" + this.refused + " passed because we refuse on purpose)" : "") + ":");
		System.out.println(this.passed + " passed, " + this.failures.size() + " failed");
		assertThat(this.failures).isEmpty();
	}

	static List<Corpus> corpora() {
		List<Corpus> corpora = new ArrayList<>();
		corpora.add(Corpus.resource("public.jsonl"));
		corpora.add(Corpus.resource("from_alembic_tests.jsonl"));
		String file = System.getProperty("corpus", "");
		if (!file.isBlank()) {
			corpora.add(Corpus.file(file));
		}
		return corpora;
	}

	private void check(String where, String line) {
		try {
			check(new CorpusGraph(this.mapper.readTree(line)));
		}
		catch (JacksonException ex) {
			record(where, "is no JSON: " + ex.getOriginalMessage());
		}
	}

	private void check(CorpusGraph graph) {
		RevisionMap map;
		try {
			map = graph.load();
		}
		catch (RevisionException ex) {
			String category = ErrorCategories.of(ex);
			record(graph.name() + " load", graph.loadErrors().contains(category) ? ""
					: "unexpected error " + category + ": " + ex.getMessage());
			if (graph.isRefusedOnPurpose()) {
				checkRefusal(graph, ex);
			}
			return;
		}
		catch (RuntimeException | StackOverflowError ex) {
			record(graph.name() + " load", "crashed with " + ex);
			return;
		}
		record(graph.name() + " load",
				graph.loadErrors().isEmpty() ? graph.loadDifference(map) : "expected error " + graph.loadErrors());
		checkCases(graph, map);
	}

	/**
	 * Alembic loads a graph that defines an id twice and then keeps both revisions in
	 * mind: it lists a head twice, or finds several heads where there is one. No answer
	 * is right there but that the id is defined twice.
	 */
	private void checkRefusal(CorpusGraph graph, RevisionException refusal) {
		boolean named = !(refusal instanceof DuplicateRevisionException twice) || graph.count(twice.id()) > 1;
		for (JsonNode question : graph.cases()) {
			record(graph.name() + " " + question, named ? "" : "wrong refusal: " + refusal.getMessage());
			this.refused++;
		}
	}

	private void checkCases(CorpusGraph graph, RevisionMap map) {
		for (JsonNode question : graph.cases()) {
			CorpusCase corpusCase = new CorpusCase(map, question);
			record(graph.name() + " " + question, difference(corpusCase));
			this.refused += corpusCase.isRefusedOnPurpose() ? 1 : 0;
		}
	}

	private static String difference(CorpusCase corpusCase) {
		try {
			return corpusCase.difference();
		}
		catch (RuntimeException | StackOverflowError ex) {
			return "crashed with " + ex;
		}
	}

	private void record(String what, String difference) {
		if (difference.isEmpty()) {
			this.passed++;
		}
		else {
			this.failures.add("FAILED " + what + "\n    " + difference);
		}
	}

	/**
	 * A file of graphs.
	 */
	record Corpus(String name, URL url) {

		static Corpus resource(String name) {
			return new Corpus(name, Objects.requireNonNull(RevisionCorpusTest.class.getResource("/corpus/" + name)));
		}

		static Corpus file(String given) {
			Path start = Path.of("").toAbsolutePath();
			for (Path folder = start; folder != null; folder = folder.getParent()) {
				Path file = folder.resolve(given);
				if (Files.isRegularFile(file)) {
					return of(file);
				}
			}
			return fail("Corpus '" + given + "' is no file, neither in '" + start
					+ "' nor in a folder above it. Give an absolute path in -Dcorpus.");
		}

		private static Corpus of(Path file) {
			try {
				return new Corpus(file.normalize().toString(), file.toUri().toURL());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		String content() throws IOException {
			try (InputStream content = this.url.openStream()) {
				return new String(content.readAllBytes(), StandardCharsets.UTF_8);
			}
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

}
