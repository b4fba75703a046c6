package dev.migrations.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import dev.migrations.revision.RevisionNode;

/**
 * Shapes that graphs grow into, each at any size. Everything here is made from a fixed
 * seed.
 */
enum GraphShape {

	/** One revision after the other. */
	LINE {

		@Override
		List<RevisionNode> revisions(int size) {
			List<RevisionNode> nodes = new ArrayList<>();
			for (int i = 0; i < size; i++) {
				nodes.add(after("r", i, List.of(), List.of()));
			}
			return nodes;
		}

	},

	/** One base with branches of ten revisions. */
	BRANCHES {

		@Override
		List<RevisionNode> revisions(int size) {
			List<RevisionNode> nodes = new ArrayList<>(List.of(RevisionNode.of("root")));
			for (int i = 0; nodes.size() < size; i++) {
				nodes.add(RevisionNode.of(id("r", i), (i % 10 == 0) ? "root" : id("r", i - 1)));
			}
			return nodes;
		}

	},

	/** A fork and a merge, again and again. */
	MERGES {

		@Override
		List<RevisionNode> revisions(int size) {
			List<RevisionNode> nodes = new ArrayList<>(List.of(RevisionNode.of(id("m", 0))));
			for (int i = 1; nodes.size() < size; i++) {
				nodes.add(RevisionNode.of(id("a", i), id("m", i - 1)));
				nodes.add(RevisionNode.of(id("b", i), id("m", i - 1)));
				nodes.add(RevisionNode.of(id("m", i), id("a", i), id("b", i)));
			}
			return nodes;
		}

	},

	/** A line on which every revision has a label of its own. */
	LABELS {

		@Override
		List<RevisionNode> revisions(int size) {
			List<RevisionNode> nodes = new ArrayList<>();
			for (int i = 0; i < size; i++) {
				nodes.add(after("r", i, List.of(), List.of("label" + i)));
			}
			return nodes;
		}

	},

	/** One base, and every other revision is a head. */
	HEADS {

		@Override
		List<RevisionNode> revisions(int size) {
			List<RevisionNode> nodes = new ArrayList<>(List.of(RevisionNode.of("root")));
			for (int i = 1; i < size; i++) {
				nodes.add(RevisionNode.of(id("r", i), "root"));
			}
			return nodes;
		}

	},

	/** A line with a head beside each of its revisions. */
	DEAD_ENDS {

		@Override
		List<RevisionNode> revisions(int size) {
			List<RevisionNode> nodes = new ArrayList<>();
			for (int i = 0; i < size / 2; i++) {
				nodes.add(after("r", i, List.of(), List.of()));
				nodes.add(RevisionNode.of(id("head", i), id("r", i)));
			}
			return nodes;
		}

	},

	/** The same, with file names in no order. */
	DEAD_ENDS_SHUFFLED {

		@Override
		List<RevisionNode> revisions(int size) {
			return shuffled(DEAD_ENDS.revisions(size));
		}

	},

	/** Two lines, one of which depends on the other at every step. */
	DEPENDENCIES {

		@Override
		List<RevisionNode> revisions(int size) {
			List<RevisionNode> nodes = new ArrayList<>();
			for (int i = 0; i < size / 2; i++) {
				nodes.add(after("a", i, List.of(), List.of()));
				nodes.add(after("b", i, List.of(id("a", i)), List.of()));
			}
			return nodes;
		}

	},

	/** Every revision follows one and depends on two, chosen by lot. */
	RANDOM {

		@Override
		List<RevisionNode> revisions(int size) {
			Random random = new Random(1);
			List<RevisionNode> nodes = new ArrayList<>(List.of(RevisionNode.of(id("r", 0))));
			for (int i = 1; i < size; i++) {
				List<String> needs = List.of(id("r", random.nextInt(i)), id("r", random.nextInt(i)));
				nodes.add(new RevisionNode(id("r", i), List.of(id("r", random.nextInt(i))), needs, List.of()));
			}
			return nodes;
		}

	},

	/** The same, with file names in no order. */
	RANDOM_SHUFFLED {

		@Override
		List<RevisionNode> revisions(int size) {
			return shuffled(RANDOM.revisions(size));
		}

	},

	/** Half the revisions are heads of their own, the last one merges all of them. */
	ONE_MERGE {

		@Override
		List<RevisionNode> revisions(int size) {
			List<RevisionNode> nodes = new ArrayList<>(HEADS.revisions(size - 1));
			List<String> heads = nodes.subList(1, nodes.size()).stream().map(RevisionNode::id).toList();
			nodes.add(new RevisionNode("merge", heads, List.of(), List.of()));
			return nodes;
		}

	};

	abstract List<RevisionNode> revisions(int size);

	/** Looks like an id that was made up: the first digits tell it from all others. */
	private static String id(String prefix, int number) {
		return prefix + String.format("%08x", number * 0x9E3779B1) + "0000";
	}

	private static RevisionNode after(String prefix, int number, List<String> dependsOn, List<String> labels) {
		List<String> down = (number == 0) ? List.of() : List.of(id(prefix, number - 1));
		return new RevisionNode(id(prefix, number), down, dependsOn, labels);
	}

	private static List<RevisionNode> shuffled(List<RevisionNode> nodes) {
		List<RevisionNode> shuffled = new ArrayList<>(nodes);
		Collections.shuffle(shuffled, new Random(1));
		return shuffled;
	}

}
