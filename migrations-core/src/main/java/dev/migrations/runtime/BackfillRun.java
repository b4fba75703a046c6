package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrations.dialect.BackfillStatement;

/**
 * Runs an update in batches on a connection in auto-commit, and says how far it is.
 */
final class BackfillRun {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

	private final Connection connection;

	private final BackfillStatement backfill;

	private long done;

	private long estimated;

	private long start;

	private long lastLine;

	BackfillRun(Connection connection, BackfillStatement backfill) {
		this.connection = connection;
		this.backfill = backfill;
	}

	void run() throws SQLException {
		this.estimated = count();
		this.start = System.nanoTime();
		this.lastLine = this.start;
		List<Object> last = List.of();
		List<Object> next = lastKeyOfBatch(last);
		while (!next.isEmpty()) {
			this.done += update(last, next);
			last = next;
			next = lastKeyOfBatch(last);
			if (System.nanoTime() - this.lastLine > BETWEEN_LINES.toNanos() && !next.isEmpty()) {
				line("Backfill of");
			}
		}
		line("Done with the backfill of");
	}

	private void line(String what) {
		this.lastLine = System.nanoTime();
		double seconds = Math.max(1, this.lastLine - this.start) / 1e9;
		logger.info("{} '{}': {} of {} rows, {} rows per second", what, this.backfill.source().table(),
				number(this.done), number(this.estimated), number(Math.round(this.done / seconds)));
	}

	private static String number(long value) {
		return String.format(Locale.ROOT, "%,d", value);
	}

	private long count() throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(this.backfill.count());
				ResultSet row = statement.executeQuery()) {
			row.next();
			return row.getLong(1);
		}
	}

	/**
	 * The key that the batch behind a key ends with; empty if no row is left.
	 */
	private List<Object> lastKeyOfBatch(List<Object> behind) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(this.backfill.keys(!behind.isEmpty()))) {
			bind(statement, this.backfill.repeated(behind));
			int size = this.backfill.source().batchSize();
			statement.setMaxRows(size);
			statement.setFetchSize(size);
			List<Object> last = List.of();
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					last = key(row);
				}
			}
			return last;
		}
	}

	private List<Object> key(ResultSet row) throws SQLException {
		List<Object> values = new ArrayList<>();
		for (int i = 1; i <= this.backfill.key().size(); i++) {
			@Nullable Object value = row.getObject(i);
			if (value == null) {
				throw new SQLException("The column " + this.backfill.key().get(i - 1) + " of '"
						+ this.backfill.source().table() + "' holds NULL, so a backfill cannot walk along it. "
						+ "Name the columns of the primary key: .by(…).");
			}
			values.add(value);
		}
		return values;
	}

	private long update(List<Object> behind, List<Object> upTo) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(this.backfill.batch(!behind.isEmpty()))) {
			List<@Nullable Object> values = new ArrayList<>(this.backfill.values());
			values.addAll(this.backfill.key().size() == 1 ? upTo : withEquality(upTo));
			values.addAll(this.backfill.repeated(behind));
			bind(statement, values);
			return statement.executeUpdate();
		}
	}

	private List<Object> withEquality(List<Object> key) {
		List<Object> values = new ArrayList<>(this.backfill.repeated(key));
		values.addAll(key);
		return values;
	}

	private static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
		for (int i = 0; i < values.size(); i++) {
			Binds.set(statement, i + 1, values.get(i));
		}
	}

}
