package dev.migrations.command;

import java.util.List;

/**
 * What entities and database differ in.
 *
 * @param differences the differences: {@code Detected added table 'hero'}; empty if they
 * agree
 * @param reported what was found in the database, belongs to nobody we know, and is left
 * alone
 * @param upgradedFirst the revisions an in-memory database was brought through first
 * @since 0.1.0
 */
public record CheckResult(List<String> differences, List<String> reported, List<String> upgradedFirst) {

	public CheckResult {
		differences = List.copyOf(differences);
		reported = List.copyOf(reported);
		upgradedFirst = List.copyOf(upgradedFirst);
	}

	public boolean inSync() {
		return this.differences.isEmpty();
	}

}
