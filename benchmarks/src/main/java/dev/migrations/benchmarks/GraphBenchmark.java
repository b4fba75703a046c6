package dev.migrations.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import dev.migrations.revision.RevisionMap;
import dev.migrations.revision.RevisionNode;

/**
 * What the graph of revisions costs as it grows: loading, and each question a command
 * asks. One warm process, no files and no database. Arguments: rounds (5), then numbers
 * of revisions (1000 10000 30000). Medians of milliseconds; the time per revision should
 * stay the same from one size to the next.
 */
final class GraphBenchmark {

	private final int rounds;

	private final Map<String, List<Long>> nanos = new LinkedHashMap<>();

	private GraphBenchmark(int rounds) {
		this.rounds = rounds;
	}

	public static void main(String[] args) {
		int rounds = (args.length > 0) ? Integer.parseInt(args[0]) : 5;
		List<Integer> sizes = new ArrayList<>();
		for (int i = 1; i < args.length; i++) {
			sizes.add(Integer.parseInt(args[i]));
		}
		boolean header = true;
		for (GraphShape shape : GraphShape.values()) {
			for (int size : sizes.isEmpty() ? List.of(1000, 10000, 30000) : sizes) {
				GraphBenchmark benchmark = new GraphBenchmark(rounds);
				benchmark.measure(shape.revisions(size));
				if (header) {
					benchmark.printHeader();
					header = false;
				}
				benchmark.printRow(shape, size);
			}
		}
	}

	private void measure(List<RevisionNode> revisions) {
		for (int round = -1; round < this.rounds; round++) {
			if (round == 0) {
				this.nanos.clear();
			}
			RevisionMap map = time("load", () -> RevisionMap.of(revisions));
			List<String> rows = map.realHeads();
			time("upgrade", () -> map.planUpgrade(List.of(), "heads"));
			time("nothing", () -> map.planUpgrade(rows, "heads"));
			time("downgrade", () -> map.planDowngrade(rows, "base"));
			time("stamp", () -> map.planStamp(map.realBases(), List.of("heads"), false));
			time("restamp", () -> map.planStamp(rows, List.of("heads"), false));
			time("history", map::history);
			time("current", () -> map.current(rows));
			time("branches", map::branchPoints);
			time("partial", () -> revisions.stream().map((node) -> map.resolve(partial(node.id()))).toList());
			time("labels",
					() -> revisions.stream()
						.skip(revisions.size() - 100)
						.map((node) -> map.labels(node.id()))
						.toList());
		}
	}

	private static String partial(String id) {
		return (id.length() > 8) ? id.substring(0, id.length() - 4) : id;
	}

	private <T> T time(String what, Supplier<T> work) {
		long start = System.nanoTime();
		T result = work.get();
		this.nanos.computeIfAbsent(what, (key) -> new ArrayList<>()).add(System.nanoTime() - start);
		return result;
	}

	private void printHeader() {
		System.out.printf("%-20s %10s", "shape, ms", "revisions");
		this.nanos.keySet().forEach((what) -> System.out.printf(" %9s", what));
		System.out.println();
	}

	private void printRow(GraphShape shape, int size) {
		System.out.printf("%-20s %10d", shape.name().toLowerCase(Locale.ROOT).replace('_', ' '), size);
		this.nanos.values().forEach((times) -> System.out.printf(" %9.1f", median(times) / 1e6));
		System.out.println();
	}

	private static double median(List<Long> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
