package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.migrations.operation.Operation;

/**
 * Collects what a comparison finds.
 */
final class Changes {

	private final Map<Phase, List<Operation>> operations = new EnumMap<>(Phase.class);

	private final List<Finding> detected = new ArrayList<>();

	private final List<Finding> notOwned = new ArrayList<>();

	private final List<Finding> warnings = new ArrayList<>();

	void add(Phase phase, Operation operation) {
		this.operations.computeIfAbsent(phase, (key) -> new ArrayList<>()).add(operation);
	}

	void added(String object, String text) {
		this.detected.add(new Finding(Finding.Kind.ADDED, object, "Detected added " + text));
	}

	void removed(String object, String text) {
		this.detected.add(new Finding(Finding.Kind.REMOVED, object, "Detected removed " + text));
	}

	void changed(String object, String text) {
		this.detected.add(new Finding(Finding.Kind.CHANGED, object, "Detected " + text));
	}

	void notOwned(String object, String text) {
		this.notOwned.add(new Finding(Finding.Kind.NOT_OWNED, object, text));
	}

	void warning(String object, String text) {
		this.warnings.add(new Finding(Finding.Kind.WARNING, object, text));
	}

	AutogenerateResult result(OperationRewriter rewriter) {
		List<Operation> upgrade = new ArrayList<>();
		this.operations.values()
			.forEach((phase) -> phase.forEach((operation) -> upgrade.addAll(rewriter.rewrite(operation))));
		List<Operation> downgrade = new ArrayList<>();
		upgrade.forEach((operation) -> downgrade.add(0, operation.reverse().operation()));
		return new AutogenerateResult(upgrade, downgrade, this.detected, this.notOwned, this.warnings);
	}

}
