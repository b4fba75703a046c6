package dev.migrations.dialect.sqlite;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.LockLostException;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A locked file beside the database: {@code shop.db-migrations_version.lock}. SQLite has
 * no locks but those of its transactions, and a lease in a row could not be kept alive
 * while a migration's own transaction holds the only write lock there is. A locked file
 * reaches as far as SQLite's own locks do ("File Locking And Concurrency" in its manual):
 * all processes that open the database file on one machine. Within a process, sessions
 * exclude one another by a table in memory, which is all that a database in memory needs.
 */
class SqliteMigrationLock implements MigrationLock {

	private static final int BUSY = 5;

	/** Of all databases of this process; guarded by itself. */
	private static final Map<String, Holder> HOLDERS = new HashMap<>();

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	private final Identifiers identifiers;

	SqliteMigrationLock(Identifiers identifiers) {
		this.identifiers = identifiers;
	}

	@Override
	public boolean tryAcquire(Connection connection, QualifiedName versionTable) throws SQLException {
		String key = key(connection, versionTable);
		synchronized (HOLDERS) {
			Holder holder = living(key);
			if (holder != null) {
				return holder.connection() == connection;
			}
			String words = "process " + ProcessHandle.current().pid() + ", since "
					+ TIME.format(LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS));
			try {
				SqliteLockFile file = isFile(key) ? SqliteLockFile.tryLock(Path.of(key), words) : null;
				if (file == null && isFile(key)) {
					return false;
				}
				HOLDERS.put(key, new Holder(connection, words, file));
				return true;
			}
			catch (IOException ex) {
				throw failed(key, ex);
			}
		}
	}

	/**
	 * The write lock of the database, which a transaction keeps to its end, unless
	 * another migration runs. SQLite gives it for any change; this one changes nothing.
	 */
	@Override
	public boolean tryAcquireInTransaction(Connection connection, QualifiedName versionTable) throws SQLException {
		if (!tryAcquire(connection, versionTable)) {
			return false;
		}
		release(connection, versionTable);
		try (Statement statement = connection.createStatement()) {
			long version;
			try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
				row.next();
				version = row.getLong(1);
			}
			statement.execute("PRAGMA user_version = " + version);
			return true;
		}
		catch (SQLException ex) {
			if ((ex.getErrorCode() & 0xff) == BUSY) {
				return false;
			}
			throw ex;
		}
	}

	@Override
	public void release(Connection connection, QualifiedName versionTable) throws SQLException {
		String key = key(connection, versionTable);
		synchronized (HOLDERS) {
			Holder holder = HOLDERS.get(key);
			if (holder == null || holder.connection() != connection) {
				throw new LockLostException(versionTable);
			}
			end(key, holder);
		}
	}

	@Override
	public Optional<String> holder(Connection connection, QualifiedName versionTable) throws SQLException {
		String key = key(connection, versionTable);
		synchronized (HOLDERS) {
			Holder holder = living(key);
			if (holder != null) {
				return Optional.of(holder.words());
			}
			try {
				String words = isFile(key) ? SqliteLockFile.read(Path.of(key)) : "";
				return words.isEmpty() ? Optional.empty() : Optional.of(words);
			}
			catch (IOException ex) {
				throw failed(key, ex);
			}
		}
	}

	/**
	 * A session that was closed, or given back to its pool, holds nothing any more.
	 */
	private static @Nullable Holder living(String key) throws SQLException {
		Holder holder = HOLDERS.get(key);
		if (holder != null && holder.connection().isClosed()) {
			end(key, holder);
			return null;
		}
		return holder;
	}

	private static void end(String key, Holder holder) throws SQLException {
		HOLDERS.remove(key);
		try {
			if (holder.file() != null) {
				holder.file().close();
			}
		}
		catch (IOException ex) {
			throw failed(key, ex);
		}
	}

	/**
	 * What the lock is for: the file to lock, or a name for what has none.
	 */
	private String key(Connection connection, QualifiedName versionTable) throws SQLException {
		String schema = versionTable.schema();
		String database = (schema != null) ? this.identifiers.exact(schema) : "main";
		String table = URLEncoder.encode(SqliteToken.folded(this.identifiers.exact(versionTable.name())),
				StandardCharsets.UTF_8);
		String file = file(connection, database);
		if (!file.isEmpty()) {
			return file + "-" + table + ".lock";
		}
		return ":memory: " + memory(connection) + " " + SqliteToken.folded(database) + " " + table;
	}

	private static boolean isFile(String key) {
		return !key.startsWith(":memory: ");
	}

	private static String file(Connection connection, String database) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("SELECT file FROM pragma_database_list WHERE name = ? COLLATE NOCASE")) {
			statement.setString(1, database);
			try (ResultSet row = statement.executeQuery()) {
				String file = row.next() ? row.getString(1) : null;
				return (file != null) ? file : "";
			}
		}
	}

	/**
	 * A database in memory is its connection's own, unless its URL shares it.
	 */
	private static String memory(Connection connection) throws SQLException {
		String url = connection.getMetaData().getURL();
		return url.contains("cache=shared") ? url : "@" + System.identityHashCode(connection);
	}

	private static SQLException failed(String key, IOException cause) {
		return new SQLException("The migration lock, the file '" + key + "', cannot be used. The folder of the database"
				+ " must be writable, as SQLite itself needs it.", cause);
	}

	/**
	 * Who holds a lock.
	 *
	 * @param connection the session
	 * @param words who it is
	 * @param file the locked file, or {@code null} for a database in memory
	 */
	private record Holder(Connection connection, String words, @Nullable SqliteLockFile file) {

	}

}
