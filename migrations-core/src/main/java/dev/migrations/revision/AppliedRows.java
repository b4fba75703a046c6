package dev.migrations.revision;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Rows of the version table, sorted. Never changed: what is added or removed makes new
 * rows, which share all but a few nodes of their tree with the old ones. So a plan can
 * show the rows after each of its steps, however many heads there are.
 */
final class AppliedRows extends AbstractList<String> {

	private static final AppliedRows NONE = new AppliedRows(null);

	private final @Nullable Tree tree;

	private AppliedRows(@Nullable Tree tree) {
		this.tree = tree;
	}

	static AppliedRows of(Collection<String> rows) {
		AppliedRows applied = NONE;
		for (String row : rows) {
			applied = applied.with(row);
		}
		return applied;
	}

	AppliedRows with(String row) {
		return contains(row) ? this : new AppliedRows(insert(this.tree, new Tree(row, null, null)));
	}

	AppliedRows without(String row) {
		return contains(row) ? new AppliedRows(remove(this.tree, row)) : this;
	}

	@Override
	public boolean contains(@Nullable Object row) {
		Tree at = this.tree;
		while (at != null && !at.row.equals(row)) {
			at = (row instanceof String text && text.compareTo(at.row) < 0) ? at.left : at.right;
		}
		return at != null;
	}

	@Override
	public String get(int index) {
		Objects.checkIndex(index, size());
		Tree at = Objects.requireNonNull(this.tree);
		int skip = index;
		while (skip != size(at.left)) {
			boolean left = skip < size(at.left);
			skip -= left ? 0 : size(at.left) + 1;
			at = Objects.requireNonNull(left ? at.left : at.right);
		}
		return at.row;
	}

	@Override
	public int size() {
		return size(this.tree);
	}

	/** Immutable lists stay as they are, ours among them. */
	static List<String> copyOf(List<String> rows) {
		return (rows instanceof AppliedRows) ? rows : List.copyOf(rows);
	}

	private static int size(@Nullable Tree tree) {
		return (tree != null) ? tree.size : 0;
	}

	private static Tree insert(@Nullable Tree tree, Tree row) {
		if (tree == null) {
			return row;
		}
		if (row.isAbove(tree)) {
			return new Tree(row.row, below(tree, row.row), beyond(tree, row.row));
		}
		return (row.row.compareTo(tree.row) < 0) ? new Tree(tree.row, insert(tree.left, row), tree.right)
				: new Tree(tree.row, tree.left, insert(tree.right, row));
	}

	private static @Nullable Tree below(@Nullable Tree tree, String row) {
		if (tree == null || row.compareTo(tree.row) <= 0) {
			return (tree != null) ? below(tree.left, row) : null;
		}
		return new Tree(tree.row, tree.left, below(tree.right, row));
	}

	private static @Nullable Tree beyond(@Nullable Tree tree, String row) {
		if (tree == null || row.compareTo(tree.row) >= 0) {
			return (tree != null) ? beyond(tree.right, row) : null;
		}
		return new Tree(tree.row, beyond(tree.left, row), tree.right);
	}

	private static @Nullable Tree remove(@Nullable Tree tree, String row) {
		if (tree == null) {
			return null;
		}
		int order = row.compareTo(tree.row);
		if (order == 0) {
			return join(tree.left, tree.right);
		}
		return (order < 0) ? new Tree(tree.row, remove(tree.left, row), tree.right)
				: new Tree(tree.row, tree.left, remove(tree.right, row));
	}

	private static @Nullable Tree join(@Nullable Tree left, @Nullable Tree right) {
		if (left == null || right == null) {
			return (left != null) ? left : right;
		}
		return left.isAbove(right) ? new Tree(left.row, left.left, join(left.right, right))
				: new Tree(right.row, join(left, right.left), right.right);
	}

	/**
	 * A row with those before and after it. Balanced by chance: what is above what is
	 * decided by a number made of the row itself (a treap).
	 */
	private static final class Tree {

		private final String row;

		private final @Nullable Tree left;

		private final @Nullable Tree right;

		private final int size;

		Tree(String row, @Nullable Tree left, @Nullable Tree right) {
			this.row = row;
			this.left = left;
			this.right = right;
			this.size = AppliedRows.size(left) + 1 + AppliedRows.size(right);
		}

		boolean isAbove(Tree other) {
			int order = Integer.compare(priority(this.row), priority(other.row));
			return order > 0 || order == 0 && this.row.compareTo(other.row) < 0;
		}

		// ids that differ in their last digits have hashes that do so too: spread them
		private static int priority(String row) {
			int hash = row.hashCode() * 0x9E3779B9;
			hash = (hash ^ (hash >>> 15)) * 0x85EBCA6B;
			return hash ^ (hash >>> 13);
		}

	}

}
