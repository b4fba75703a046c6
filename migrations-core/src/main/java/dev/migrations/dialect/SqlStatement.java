package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.operation.Operation;

/**
 * An SQL statement of a plan.
 *
 * @param sql its text, without a terminator
 * @param binds the values of its {@code ?} places; without any it runs as a plain
 * statement with escape processing off
 * @param transactional whether it runs in the transaction of its revision
 * @param line the line of the script where it starts, from 1, or 0 if it comes from no
 * script
 * @param source the operation it comes from
 * @since 0.1.0
 */
public record SqlStatement(String sql, List<@Nullable Object> binds, boolean transactional, int line,
		Operation source) implements Statement {

	public SqlStatement {
		binds = Collections.unmodifiableList(new ArrayList<>(binds));
	}

	public static SqlStatement of(String sql, Operation source) {
		return new SqlStatement(sql, List.of(), true, 0, source);
	}

	@Override
	public SqlStatement autocommitted() {
		return new SqlStatement(this.sql, this.binds, false, this.line, this.source);
	}

	@Override
	public String text() {
		return this.sql;
	}

}
