package dev.migrations.revision;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what a downgrade target means.
 */
final class DowngradeTargets {

	private static final Logger logger = LoggerFactory.getLogger(DowngradeTargets.class);

	private final RevisionGraph graph;

	private final RevisionResolver resolver;

	DowngradeTargets(RevisionGraph graph, RevisionResolver resolver) {
		this.graph = graph;
		this.resolver = resolver;
	}

	/**
	 * What a target means.
	 *
	 * @param branch the branch to stay on, or empty
	 * @param position where the downgrade ends
	 */
	record Found(String branch, Position position) {
	}

	Found find(String text, List<String> current, RelativeWalk.Beyond beyond) {
		RevisionTarget target = RevisionTarget.parse(text);
		if (!target.isRelative()) {
			// unlike an upgrade: Alembic splits at the last '@' and looks the rest up by
			// itself
			int at = text.lastIndexOf('@');
			return new Found((at < 0) ? "" : text.substring(0, at), this.resolver.one(text.substring(at + 1)));
		}
		if (target.symbol() == null) {
			return fromDatabase(target, current, beyond);
		}
		String branch = Objects.requireNonNullElse(target.branch(), "");
		RelativeWalk walk = new RelativeWalk(this.graph, this.resolver, text);
		Position found = (target.steps() >= 0)
				? walk.up(this.resolver.one(target.symbol()), target.steps(), branch, beyond)
				: walk.from(named(branch, target.symbol()), target.steps(), beyond);
		if (!found.exists()) {
			throw new WalkedTooFarException(text);
		}
		return new Found(branch, found);
	}

	private Position named(String branch, String symbol) {
		return this.resolver.one(branch.isEmpty() ? symbol : branch + "@" + symbol);
	}

	private Found fromDatabase(RevisionTarget target, List<String> current, RelativeWalk.Beyond beyond) {
		if (target.steps() >= 0) {
			throw tooFar(target);
		}
		String branch = target.branch();
		String symbol = (branch != null) ? currentOn(branch, target, current) : first(target, current);
		// without a branch: stay below the row that was taken
		String line = (branch != null) ? branch : symbol;
		Position found = new RelativeWalk(this.graph, this.resolver, target.text()).from(named(line, symbol),
				target.steps(), beyond);
		if (!found.exists()) {
			throw tooFar(target);
		}
		return new Found(line, found);
	}

	private String first(RevisionTarget target, List<String> current) {
		if (current.isEmpty()) {
			throw tooFar(target);
		}
		if (new LinkedHashSet<>(current).size() > 1) {
			logger.warn("Relative downgrade '{}' from several revisions takes the first one, '{}'; "
					+ "name a branch as in 'label@{}'", target.text(), current.get(0), target.text());
		}
		return current.get(0);
	}

	private String currentOn(String branch, RevisionTarget target, List<String> current) {
		List<Node> rows = current.stream().map((row) -> this.resolver.named(row)).toList();
		List<Node> onBranch = this.resolver.onLineage(rows, branch, Edges.REVISES);
		if (onBranch.isEmpty()) {
			// the branch may be applied only as far as others depend on it
			BitSet applied = this.graph.ancestors(rows, Edges.REVISES_AND_DEPENDS_ON);
			onBranch = this.resolver.onLineage(CurrentTips.of(this.graph, applied), branch, Edges.REVISES);
		}
		if (onBranch.isEmpty()) {
			throw tooFar(target);
		}
		if (onBranch.size() > 1) {
			throw new AmbiguousWalkException(target.text(), RevisionResolver.ids(onBranch));
		}
		return onBranch.get(0).id();
	}

	private static RelativeTooFarException tooFar(RevisionTarget target) {
		return new RelativeTooFarException(target.text(), target.steps(), Direction.DOWNGRADE);
	}

}
