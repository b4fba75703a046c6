package dev.migrations.runtime;

import java.util.regex.Pattern;

import dev.migrations.MigrationsException;
import dev.migrations.dialect.SqlGenerator;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.ExecuteSql;

/**
 * Finds statements that begin or end transactions. They belong to the migration: after a
 * {@code ROLLBACK} of its own, a revision would be recorded that is not there.
 */
final class TransactionControl {

	private static final Pattern STATEMENT = Pattern
		.compile("(?is)^(" + "begin(\\s+(work|transaction|tran|deferred|immediate"
				+ "|exclusive|isolation\\b.*|read\\b.*|(not\\s+)?deferrable\\b.*))*" + "|start\\s+transaction\\b.*"
				+ "|(commit|end|abort)(\\s+(work|transaction|tran))?(\\s+and\\b.*)?"
				+ "|rollback(\\s+(work|transaction|tran))?(\\s+and\\b.*)?"
				+ "|(commit|rollback)\\s+prepared\\b.*|prepare\\s+transaction\\b.*)\\s*;?\\s*$");

	private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|--[^\\n]*");

	private TransactionControl() {
	}

	/**
	 * Refuses a statement that begins or ends a transaction. A text of {@code op.execute}
	 * may hold several statements, which many a driver runs one after the other.
	 */
	static Statement refuseIn(Statement statement, SqlGenerator generator) {
		if (!(statement instanceof SqlStatement sql)) {
			return statement;
		}
		if (isControl(sql.sql())) {
			throw refused(sql.sql(), (sql.line() > 0) ? " in line " + sql.line() : "");
		}
		if (sql.source() instanceof ExecuteSql && sql.sql().indexOf(';') >= 0) {
			for (String part : generator.statements(sql.sql())) {
				if (isControl(part)) {
					throw refused(part, " in '" + sql.sql().strip() + "'");
				}
			}
		}
		return statement;
	}

	private static boolean isControl(String sql) {
		return STATEMENT.matcher(withoutComments(sql)).matches();
	}

	private static MigrationsException refused(String sql, String place) {
		return new MigrationsException("The statement '" + sql.strip() + "'" + place
				+ " begins or ends a transaction, which belongs to the migration. Remove it; to run outside of a"
				+ " transaction, use '-- transactional: false' (transactional = false in Java) or"
				+ " op.autocommit(...).");
	}

	private static String withoutComments(String sql) {
		return COMMENT.matcher(sql).replaceAll(" ").strip();
	}

}
