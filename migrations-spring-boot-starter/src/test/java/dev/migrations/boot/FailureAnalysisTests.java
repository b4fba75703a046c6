package dev.migrations.boot;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.migrations.MigrationsException;
import dev.migrations.runtime.DatabaseAheadException;

import static org.assertj.core.api.Assertions.assertThat;

class FailureAnalysisTests {

	@Test
	void factIsTheDescriptionAndRemedyTheAction() {
		FailureAnalysis analysis = analyze(new MigrationsException(
				"Multiple heads exist: 'a1', 'b2'. Merge them with 'merge heads' or upgrade to 'heads'."));
		assertThat(analysis.getDescription()).isEqualTo("Multiple heads exist: 'a1', 'b2'.");
		assertThat(analysis.getAction()).isEqualTo("Merge them with 'merge heads' or upgrade to 'heads'.");
	}

	@Test
	void sentenceInQuotesIsNoEnd() {
		FailureAnalysis analysis = analyze(
				new MigrationsException("The file 'My. file.sql' is broken. Correct it, and run again."));
		assertThat(analysis.getDescription()).isEqualTo("The file 'My. file.sql' is broken.");
		assertThat(analysis.getAction()).isEqualTo("Correct it, and run again.");
	}

	@Test
	void databaseAheadIsExplained() {
		FailureAnalysis analysis = analyze(new DatabaseAheadException(List.of("aaaaaaaaaaaa")));
		assertThat(analysis.getDescription()).isEqualTo("The database is at revision 'aaaaaaaaaaaa', which this version"
				+ " of the application does not have.");
		assertThat(analysis.getAction()).startsWith("Start a version that has it")
			.contains("'migrations.database-ahead=allow'")
			.contains("'stamp <revision> --purge'");
	}

	private static FailureAnalysis analyze(MigrationsException failure) {
		FailureAnalysis analysis = new MigrationsFailureAnalyzer()
			.analyze(new IllegalStateException("A bean cannot be made", failure));
		assertThat(analysis).isNotNull();
		return analysis;
	}

}
