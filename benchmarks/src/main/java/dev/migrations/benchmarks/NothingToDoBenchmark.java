package dev.migrations.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The start that happens most often: every revision is applied already. Each contestant
 * runs in fresh processes, in turn; medians of milliseconds from {@code main} to done,
 * and classes loaded. Arguments: rounds (5), then numbers of revisions (100 1000).
 */
final class NothingToDoBenchmark {

	private static final List<String> CONTESTANTS = List.of("jdbc", "ours", "flyway");

	private NothingToDoBenchmark() {
	}

	public static void main(String[] args) throws Exception {
		int rounds = (args.length > 0) ? Integer.parseInt(args[0]) : 5;
		List<Integer> sizes = new ArrayList<>();
		for (int i = 1; i < args.length; i++) {
			sizes.add(Integer.parseInt(args[i]));
		}
		System.out.printf("%-12s %10s %-8s %10s %10s%n", "database", "revisions", "", "main ms", "classes");
		for (int size : sizes.isEmpty() ? List.of(100, 1000) : sizes) {
			Path folder = Files.createTempDirectory("benchmark");
			RevisionFiles.write(folder, size);
			measure("h2 file", new Database("jdbc:h2:file:" + folder.resolve("h2"), "sa", ""), folder, size, rounds);
			try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
				measure("postgresql", new Database(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres"),
						folder, size, rounds);
			}
		}
	}

	private static void measure(String name, Database database, Path folder, int size, int rounds)
			throws IOException, InterruptedException {
		start("ours", database, folder);
		start("flyway", database, folder);
		Map<String, List<Result>> results = new LinkedHashMap<>();
		for (int round = 0; round < rounds; round++) {
			for (String contestant : CONTESTANTS) {
				results.computeIfAbsent(contestant, (key) -> new ArrayList<>())
					.add(start(contestant, database, folder));
			}
		}
		results.forEach((contestant, runs) -> System.out.printf("%-12s %10d %-8s %10d %10d%n", name, size, contestant,
				median(runs.stream().map(Result::millis).toList()),
				median(runs.stream().map(Result::classes).toList())));
	}

	private static long median(List<Long> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private static Result start(String contestant, Database database, Path folder)
			throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), Contestant.class.getName(), contestant, database.url(),
				database.username(), database.password(), folder.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		Result result = null;
		try (BufferedReader output = process.inputReader()) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				if (line.startsWith("RESULT ")) {
					String[] parts = line.split(" ");
					result = new Result(Long.parseLong(parts[1]), Long.parseLong(parts[2]));
				}
			}
		}
		if (process.waitFor() != 0 || result == null) {
			throw new IllegalStateException("Contestant '" + contestant + "' failed on " + database.url());
		}
		return result;
	}

	/**
	 * One run.
	 *
	 * @param millis from {@code main} to done, in milliseconds
	 * @param classes classes loaded
	 */
	private record Result(long millis, long classes) {

	}

}
