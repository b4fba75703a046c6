package dev.migrations.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Loading and planning a line of revisions, Java and SQL, from a folder and from a jar.
 * Each run is a fresh process; medians of milliseconds. Arguments: rounds (5), then
 * numbers of revisions (100 1000 10000).
 */
final class LoadBenchmark {

	private LoadBenchmark() {
	}

	public static void main(String[] args) throws Exception {
		int rounds = (args.length > 0) ? Integer.parseInt(args[0]) : 5;
		List<Integer> sizes = new ArrayList<>();
		for (int i = 1; i < args.length; i++) {
			sizes.add(Integer.parseInt(args[i]));
		}
		System.out.printf("%-5s %-7s %10s %10s %10s %10s %10s%n", "kind", "place", "revisions", "load ms", "upgrade ms",
				"nothing ms", "downgr. ms");
		for (int size : sizes.isEmpty() ? List.of(100, 1000, 10000) : sizes) {
			Path root = Files.createTempDirectory("benchmark");
			RevisionPlaces sql = RevisionPlaces.sql(root, size);
			RevisionPlaces java = RevisionPlaces.java(root, size);
			measure("sql", "folder", sql.folder(), size, rounds);
			measure("sql", "jar", sql.jar(), size, rounds);
			measure("java", "folder", java.folder(), size, rounds);
			measure("java", "jar", java.jar(), size, rounds);
		}
	}

	private static void measure(String kind, String place, Path path, int size, int rounds)
			throws IOException, InterruptedException {
		start(path, size);
		List<long[]> runs = new ArrayList<>();
		for (int round = 0; round < rounds; round++) {
			runs.add(start(path, size));
		}
		System.out.printf("%-5s %-7s %10d", kind, place, size);
		for (int i = 0; i < runs.get(0).length; i++) {
			int column = i;
			System.out.printf(" %10.1f", median(runs.stream().map((run) -> run[column]).toList()) / 1000.0);
		}
		System.out.println();
	}

	private static long median(List<Long> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private static long[] start(Path path, int size) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), LoadRun.class.getName(), path.toString())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String result = "";
		try (BufferedReader output = process.inputReader()) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				result = line.startsWith("RESULT " + size + " ") ? line : result;
			}
		}
		if (process.waitFor() != 0 || result.isEmpty()) {
			throw new IllegalStateException("Loading " + size + " revisions from '" + path + "' failed");
		}
		return Arrays.stream(result.split(" ")).skip(2).mapToLong(Long::parseLong).toArray();
	}

}
