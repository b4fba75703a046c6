package dev.migrations.autogenerate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.DropSequence;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;

/**
 * Compares sequences: their existence and increment. Where a sequence starts matters only
 * while it is created.
 */
final class SequenceComparator {

	private final Comparison comparison;

	SequenceComparator(Comparison comparison) {
		this.comparison = comparison;
	}

	void compare(List<Sequence> wanted, List<Sequence> found) {
		Map<QualifiedName, Sequence> wantedByName = byName(wanted);
		Map<QualifiedName, Sequence> foundByName = byName(found);
		wantedByName.forEach((name, sequence) -> {
			Sequence existing = foundByName.get(name);
			if (existing == null) {
				this.comparison.changes().add(Phase.SEQUENCES, new CreateSequence(sequence));
				this.comparison.changes().added(object(name), object(name));
			}
			else if (existing.increment() != sequence.increment()) {
				this.comparison.changes()
					.add(Phase.SEQUENCES, new AlterSequence(existing, existing.withIncrement(sequence.increment())));
				this.comparison.changes()
					.changed(object(name), "increment change from " + existing.increment() + " to "
							+ sequence.increment() + " on " + object(name));
			}
		});
		foundByName.forEach((name, sequence) -> {
			if (!wantedByName.containsKey(name)) {
				remove(sequence);
			}
		});
	}

	private void remove(Sequence sequence) {
		String object = object(sequence.name());
		if (this.comparison.mayDropSequence(sequence.name())) {
			this.comparison.changes().add(Phase.DROPPED_SEQUENCES, new DropSequence(sequence.name(), sequence));
			this.comparison.changes().removed(object, object);
		}
		else {
			this.comparison.changes()
				.notOwned(object,
						"No mapping uses " + object + ", and " + this.comparison.drop().reason("it") + ": it stays.");
		}
	}

	private static Map<QualifiedName, Sequence> byName(List<Sequence> sequences) {
		Map<QualifiedName, Sequence> byName = new TreeMap<>();
		sequences.forEach((sequence) -> byName.put(sequence.name(), sequence));
		return byName;
	}

	private static String object(QualifiedName name) {
		return "sequence '" + name + "'";
	}

}
