package dev.migrations.runtime;

import java.util.regex.Pattern;

import dev.migrations.MigrationsException;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;

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
	 * Refuses a statement that begins or ends a transaction.
	 */
	static Statement refuseIn(Statement statement) {
		if (statement instanceof SqlStatement sql && STATEMENT.matcher(withoutComments(sql.sql())).matches()) {
			String line = (sql.line() > 0) ? " in line " + sql.line() : "";
			throw new MigrationsException("The statement '" + sql.sql().strip() + "'" + line
					+ " begins or ends a transaction, which belongs to the migration. Remove it; to run outside of a"
					+ " transaction, use '-- transactional: false' (transactional = false in Java) or"
					+ " op.autocommit(...).");
		}
		return statement;
	}

	private static String withoutComments(String sql) {
		return COMMENT.matcher(sql).replaceAll(" ").strip();
	}

}
