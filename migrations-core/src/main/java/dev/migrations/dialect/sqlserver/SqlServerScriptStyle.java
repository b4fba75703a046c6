package dev.migrations.dialect.sqlserver;

import java.util.List;
import java.util.Optional;

import dev.migrations.dialect.ScriptStyle;
import dev.migrations.schema.QualifiedName;

/**
 * Scripts for sqlcmd, whose batches end with {@code GO}: many statements must be the
 * first of a batch, and a batch is compiled before it runs, so that each has one of its
 * own.
 */
final class SqlServerScriptStyle implements ScriptStyle {

	private static final String GO = "\nGO";

	private final SqlServerMigrationLock lock;

	SqlServerScriptStyle(SqlServerMigrationLock lock) {
		this.lock = lock;
	}

	/**
	 * An error must end the transaction, and filtered indexes need quoted identifiers,
	 * which sqlcmd switches off ("SET QUOTED_IDENTIFIER" in the manual).
	 */
	@Override
	public List<String> prologue() {
		return List.of("SET XACT_ABORT ON; SET QUOTED_IDENTIFIER ON;" + GO);
	}

	@Override
	public String begin() {
		return "BEGIN TRANSACTION;" + GO;
	}

	@Override
	public String commit() {
		return "COMMIT;" + GO;
	}

	@Override
	public String terminated(String sql) {
		return ScriptStyle.super.terminated(sql) + GO;
	}

	/**
	 * What scripts of Management Studio set.
	 */
	@Override
	public List<String> sessionReset() {
		return List.of("SET XACT_ABORT ON; SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, "
				+ "CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER ON; SET NUMERIC_ROUNDABORT OFF; SET NOCOUNT OFF");
	}

	@Override
	public Optional<String> lock(QualifiedName versionTable) {
		return Optional.of(this.lock.acquisition(versionTable, "Session") + """
				IF @result < 0
				    THROW 50000, N'Another migration of this database is running. Nothing was run.', 1""");
	}

	@Override
	public Optional<String> unlock(QualifiedName versionTable) {
		return Optional.of(this.lock.release(versionTable));
	}

	@Override
	public Optional<String> guard(String versionTable, List<String> revisions) {
		String rows = "SELECT COUNT(*) FROM " + versionTable;
		String elsewhere = revisions.isEmpty() ? "(" + rows + ") > 0" : "(" + rows + " WHERE version_num IN ('"
				+ String.join("', '", revisions) + "')) < " + revisions.size();
		String start = revisions.isEmpty() ? "base" : String.join(", ", revisions);
		return Optional
			.of("""
					IF %s
					BEGIN
					    DECLARE @message nvarchar(2048) = CONCAT(N'This step starts at %s, and the database is at ',
					        (SELECT COALESCE(STRING_AGG(version_num, ', ') WITHIN GROUP (ORDER BY version_num), 'base') FROM %s),
					        N'. Nothing of it was run.');
					    THROW 50000, @message, 1;
					END"""
				.formatted(elsewhere, start, versionTable));
	}

	/**
	 * {@code -b} stops at the first error and tells the shell, {@code -f} reads UTF-8.
	 */
	@Override
	public String usage() {
		return "sqlcmd -b -f 65001 -d DATABASE -i FILE";
	}

}
