package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;

import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.text;
import static dev.migrations.operation.Ddl.timestampWithTimeZone;
import static dev.migrations.operation.Ddl.varchar;

/**
 * The table with one row for each step that ran, and the journal of a step that cannot be
 * rolled back as a whole.
 */
final class HistoryTable {

	private static final String COLUMNS = "revision, direction, state, started_at, finished_at, duration_ms, "
			+ "applied_by, checksum, statements, statements_done, downgrade";

	private static final String OPEN = "('started', 'running', 'failed')";

	private static final int APPLIED_BY_LENGTH = 255;

	private final Dialect dialect;

	private final QualifiedName name;

	private final String sqlName;

	HistoryTable(Dialect dialect, QualifiedName name) {
		this.dialect = dialect;
		this.name = name;
		this.sqlName = dialect.sqlGenerator().identifier(name);
	}

	CreateTable creation() {
		return (CreateTable) Operations
			.record((op) -> op.createTable(Tables.spec(this.name), column("id", bigint()).notNull().identity(),
					column("revision", varchar(32)).notNull(), column("direction", varchar(16)).notNull(),
					column("state", varchar(16)).notNull(), column("started_at", timestampWithTimeZone()).notNull(),
					column("finished_at", timestampWithTimeZone()), column("duration_ms", bigint()),
					column("applied_by", varchar(APPLIED_BY_LENGTH)), column("checksum", varchar(64)),
					column("statements", integer()).notNull(), column("statements_done", integer()).notNull(),
					column("downgrade", text()), primaryKey(Names.append(this.name.name(), "_pkc"), "id")))
			.get(0);
	}

	boolean exists(Connection connection) throws SQLException {
		String sql = "SELECT id FROM " + this.sqlName + " WHERE 1 = 0";
		return OwnTableQuery.ask(connection, this.dialect, sql, (rows) -> true).isPresent();
	}

	void insert(Connection connection, Row row) throws SQLException {
		String sql = "INSERT INTO " + this.sqlName + " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, row.revision());
			statement.setString(2, row.direction());
			statement.setString(3, row.state());
			this.dialect.bind(statement, 4, row.startedAt());
			this.dialect.bind(statement, 5, row.finishedAt());
			statement.setLong(6, row.durationMillis());
			statement.setString(7, shortened(row.appliedBy()));
			statement.setString(8, row.checksum());
			statement.setInt(9, row.statements());
			statement.setInt(10, row.statementsDone());
			statement.setString(11, row.downgrade());
			statement.executeUpdate();
		}
	}

	/**
	 * The statement that inserts a step which runs and ends now by the database's clock,
	 * with places for revision, direction, state, duration, who, checksum, statements,
	 * statements done and the way back.
	 */
	String insertNowSql() {
		String now = this.dialect.currentTimestamp();
		return "INSERT INTO " + this.sqlName + " (" + COLUMNS + ") VALUES (?, ?, ?, " + now + ", " + now
				+ ", ?, ?, ?, ?, ?, ?)";
	}

	/**
	 * Notes how far the newest step of a revision has come.
	 */
	void update(Connection connection, String revision, String state, int statementsDone, String checksum,
			@Nullable Instant finishedAt, long durationMillis) throws SQLException {
		String sql = "UPDATE " + this.sqlName
				+ " SET state = ?, statements_done = ?, checksum = ?, finished_at = ?, duration_ms = ? WHERE id = (SELECT MAX(id) FROM "
				+ this.sqlName + " WHERE revision = ?)";
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, state);
			statement.setInt(2, statementsDone);
			statement.setString(3, checksum);
			this.dialect.bind(statement, 4, finishedAt);
			statement.setLong(5, durationMillis);
			statement.setString(6, revision);
			statement.executeUpdate();
		}
	}

	/**
	 * Closes the journal of a half-applied revision.
	 */
	void settle(Connection connection, String revision) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(
				"UPDATE " + this.sqlName + " SET state = 'settled' WHERE revision = ? AND state IN " + OPEN)) {
			statement.setString(1, revision);
			statement.executeUpdate();
		}
	}

	/**
	 * The revisions that were left half applied; none where there is no table.
	 */
	OpenJournals open(Connection connection) throws SQLException {
		return new OpenJournals(entries(connection, " WHERE state IN " + OPEN));
	}

	/**
	 * Something that changes whenever a step makes progress.
	 */
	String progress(Connection connection) throws SQLException {
		String sql = "SELECT MAX(id), SUM(statements_done) FROM " + this.sqlName;
		return OwnTableQuery.ask(connection, this.dialect, sql, (rows) -> {
			rows.next();
			return rows.getString(1) + "/" + rows.getString(2);
		}).orElse("");
	}

	/**
	 * Every step, oldest first; none where there is no table.
	 */
	List<HistoryEntry> entries(Connection connection) throws SQLException {
		return entries(connection, "");
	}

	private List<HistoryEntry> entries(Connection connection, String condition) throws SQLException {
		String sql = "SELECT id, " + COLUMNS + " FROM " + this.sqlName + condition + " ORDER BY id";
		return OwnTableQuery.ask(connection, this.dialect, sql, HistoryTable::entries).orElseGet(List::of);
	}

	private static List<HistoryEntry> entries(ResultSet rows) throws SQLException {
		List<HistoryEntry> entries = new ArrayList<>();
		while (rows.next()) {
			entries.add(entry(rows));
		}
		return entries;
	}

	private static HistoryEntry entry(ResultSet rows) throws SQLException {
		Timestamp finishedAt = rows.getTimestamp("finished_at");
		return new HistoryEntry(rows.getLong("id"), rows.getString("revision"), rows.getString("direction"),
				rows.getString("state"), rows.getTimestamp("started_at").toInstant(),
				(finishedAt != null) ? finishedAt.toInstant() : null, rows.getLong("duration_ms"),
				orEmpty(rows.getString("applied_by")), orEmpty(rows.getString("checksum")), rows.getInt("statements"),
				rows.getInt("statements_done"));
	}

	private static String orEmpty(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static String shortened(String text) {
		return (text.length() > APPLIED_BY_LENGTH) ? text.substring(0, APPLIED_BY_LENGTH) : text;
	}

	/**
	 * A row as it is written.
	 *
	 * @param revision the revision
	 * @param direction the direction's word
	 * @param state the state's word
	 * @param startedAt by the database's clock
	 * @param finishedAt by the database's clock, or {@code null}
	 * @param durationMillis in milliseconds
	 * @param appliedBy who runs it
	 * @param checksum over the meaning of what runs
	 * @param statements how many statements it has
	 * @param statementsDone how many took effect for certain
	 * @param downgrade the way back as SQL, if it is known
	 */
	record Row(String revision, String direction, String state, Instant startedAt, @Nullable Instant finishedAt,
			long durationMillis, String appliedBy, String checksum, int statements, int statementsDone,
			@Nullable String downgrade) {

	}

}
