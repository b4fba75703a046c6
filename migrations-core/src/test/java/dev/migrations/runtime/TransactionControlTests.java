package dev.migrations.runtime;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.MigrationsException;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.operation.ExecuteSql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TransactionControlTests {

	private static SqlStatement statement(String sql) {
		return SqlStatement.of(sql, new ExecuteSql(sql, List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "COMMIT", "commit work;", "BEGIN", "begin transaction",
			"BEGIN ISOLATION LEVEL SERIALIZABLE", "START TRANSACTION READ ONLY", "END", "ABORT", "ROLLBACK",
			"rollback and chain", "-- so far\nCOMMIT", "/* so far */ COMMIT -- done", "PREPARE TRANSACTION 'x'",
			"ROLLBACK PREPARED 'x'" })
	void beginningAndEndingATransactionIsRefused(String sql) {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> TransactionControl.refuseIn(statement(sql)))
			.withMessageContaining("begins or ends a transaction, which belongs to the migration.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "SAVEPOINT s", "RELEASE SAVEPOINT s", "ROLLBACK TO SAVEPOINT s", "ROLLBACK TO s",
			"COMMENT ON TABLE commit IS 'x'", "CREATE TABLE begin (id int)", "BEGIN NOT ATOMIC SELECT 1; END",
			"INSERT INTO t VALUES ('COMMIT')", "PREPARE p AS SELECT 1" })
	void anythingElsePasses(String sql) {
		SqlStatement statement = statement(sql);
		assertThat(TransactionControl.refuseIn(statement)).isSameAs(statement);
	}

}
