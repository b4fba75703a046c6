package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrations.dialect.BackfillStatement;
import dev.migrations.dialect.CopyStatement;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.ComposedStatement;
import dev.migrations.dialect.JavaStatement;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;

/**
 * Runs one step of a plan on a connection.
 */
final class StatementRunner {

	private static final Logger logger = LoggerFactory.getLogger(StatementRunner.class);

	private final Connection connection;

	private final Dialect dialect;

	StatementRunner(Connection connection, Dialect dialect) {
		this.connection = connection;
		this.dialect = dialect;
	}

	/**
	 * Runs the step.
	 * @return what the database or the Java code of a revision threw, or {@code null}
	 */
	@Nullable Throwable run(Statement statement) {
		logger.debug("{}", Credentials.mask(statement.text()));
		try {
			if (statement instanceof JavaStatement java) {
				java.source().work().run(BorrowedConnection.of(this.connection, "Java code of a revision"));
			}
			else if (statement instanceof ComposedStatement composed) {
				run(composed);
			}
			else if (statement instanceof SqlStatement sql) {
				run(sql);
			}
			else if (statement instanceof BackfillStatement backfill) {
				new BackfillRun(this.connection, backfill).run();
			}
			else if (statement instanceof CopyStatement copy) {
				this.dialect.copy(this.connection, copy);
			}
			return null;
		}
		// a class that is missing at run time is as much a failed revision as an
		// exception
		catch (Exception | LinkageError ex) {
			return ex;
		}
	}

	private void run(ComposedStatement composed) throws SQLException {
		if (logger.isDebugEnabled()) {
			for (String sql : composed.composition().sql(this.connection)) {
				logger.debug("{}", Credentials.mask(sql));
			}
		}
		composed.composition().run(this.connection);
	}

	private void run(SqlStatement sql) throws SQLException {
		if (!sql.binds().isEmpty()) {
			try (PreparedStatement statement = this.connection.prepareStatement(sql.sql())) {
				for (int i = 0; i < sql.binds().size(); i++) {
					Binds.set(statement, i + 1, sql.binds().get(i));
				}
				statement.execute();
			}
			return;
		}
		try (java.sql.Statement statement = this.connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql.sql());
		}
	}

}
