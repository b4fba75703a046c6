package dev.migrations.revision;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares our answers with Alembic's. Also reads any other corpus of the same format,
 * with {@code -Dcorpus=<file>}.
 */
class RevisionCorpusTest {

	private final JsonMapper mapper = new JsonMapper();

	private final List<String> failures = new ArrayList<>();

	private int passed;

	private int refused;

	@ParameterizedTest
	@MethodSource("corpora")
	void answersAreAlembics(URL corpus) throws IOException {
		try (InputStream content = corpus.openStream()) {
			check(corpus, new String(content.readAllBytes(), StandardCharsets.UTF_8));
		}
	}

	static List<URL> corpora() throws IOException {
		List<URL> corpora = new ArrayList<>();
		corpora.add(RevisionCorpusTest.class.getResource("/corpus/public.jsonl"));
		corpora.add(RevisionCorpusTest.class.getResource("/corpus/from_alembic_tests.jsonl"));
		if (System.getProperty("corpus") != null) {
			corpora.add(Path.of(System.getProperty("corpus")).toUri().toURL());
		}
		return corpora;
	}

	private void check(URL source, String corpus) {
		corpus.lines().filter((line) -> !line.isBlank()).forEach((line) -> check(this.mapper.readTree(line)));
		this.failures.forEach(System.out::println);
		System.out.println("Corpus " + Path.of(source.getPath()).getFileName() + ": " + this.passed + " passed, "
				+ this.failures.size() + " failed"
				+ ((this.refused > 0)
						? " (" + this.refused + " not asked: their graphs define an id twice, which we refuse to load)"
						: ""));
		assertThat(this.failures).isEmpty();
	}

	private void check(JsonNode line) {
		CorpusGraph graph = new CorpusGraph(line);
		RevisionMap map;
		try {
			map = graph.load();
		}
		catch (RevisionException ex) {
			String category = ErrorCategories.of(ex);
			record(graph.name() + " load", category.equals(graph.loadError()) ? "" : "unexpected error " + category);
			if (graph.isRefusedOnPurpose()) {
				graph.cases().forEach((ignored) -> this.refused++);
			}
			return;
		}
		record(graph.name() + " load",
				graph.loadError().isEmpty() ? graph.loadDifference(map) : "expected error " + graph.loadError());
		for (JsonNode question : graph.cases()) {
			record(graph.name() + " " + question, difference(map, question));
		}
	}

	private static String difference(RevisionMap map, JsonNode question) {
		try {
			return new CorpusCase(map, question).difference();
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

}
