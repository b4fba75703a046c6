package dev.migrations.autogenerate;

import java.util.List;

import dev.migrations.operation.Operation;

/**
 * What has to change, and how.
 *
 * @param upgrade the operations that lead from the found schema to the wanted one
 * @param downgrade the operations that lead back
 * @param detected the differences that the operations remove
 * @param notOwned the differences that stay, because no revision created the object
 * @param warnings what a person must look at before the upgrade runs
 * @since 0.1.0
 */
public record AutogenerateResult(List<Operation> upgrade, List<Operation> downgrade, List<Finding> detected,
		List<Finding> notOwned, List<Finding> warnings) {

	public AutogenerateResult {
		upgrade = List.copyOf(upgrade);
		downgrade = List.copyOf(downgrade);
		detected = List.copyOf(detected);
		notOwned = List.copyOf(notOwned);
		warnings = List.copyOf(warnings);
	}

	/**
	 * Whether there is nothing to do.
	 */
	public boolean isEmpty() {
		return this.upgrade.isEmpty();
	}

}
