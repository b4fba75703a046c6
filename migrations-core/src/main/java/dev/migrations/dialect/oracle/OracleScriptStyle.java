package dev.migrations.dialect.oracle;

import java.util.List;
import java.util.Optional;

import dev.migrations.dialect.ScriptStyle;
import dev.migrations.schema.QualifiedName;

/**
 * Scripts for SQL*Plus ("SQL*Plus User's Guide and Reference"): a line with a slash runs
 * a statement, whatever it is. A semicolon would run it a first time.
 */
final class OracleScriptStyle implements ScriptStyle {

	private final OracleMigrationLock lock;

	OracleScriptStyle(OracleMigrationLock lock) {
		this.lock = lock;
	}

	/**
	 * Stops at the first error, and commits what came before it: DDL does so anyway, and
	 * what is done and what is recorded must not part. An ampersand is what it is, and a
	 * blank line a part of its statement.
	 */
	@Override
	public List<String> prologue() {
		return List.of("WHENEVER SQLERROR EXIT FAILURE ROLLBACK", "SET AUTOCOMMIT ON", "SET DEFINE OFF",
				"SET SQLBLANKLINES ON");
	}

	@Override
	public String begin() {
		return "SET TRANSACTION READ WRITE\n/";
	}

	@Override
	public String commit() {
		return "COMMIT\n/";
	}

	@Override
	public String terminated(String sql) {
		return OracleSqlGenerator.withoutTerminator(sql).strip() + "\n/";
	}

	@Override
	public Optional<String> lock(QualifiedName versionTable) {
		return Optional.of(this.lock.acquisition(versionTable, """
				IF NOT free THEN
				        RAISE_APPLICATION_ERROR(-20000,
				            'Another migration of this database is running. Nothing was run.');
				    END IF;"""));
	}

	@Override
	public Optional<String> unlock(QualifiedName versionTable) {
		return Optional.of("BEGIN\n    " + this.lock.release(versionTable) + ";\n    COMMIT;\nEND;");
	}

	@Override
	public Optional<String> guard(String versionTable, List<String> revisions) {
		String elsewhere = revisions.isEmpty() ? "found > 0" : "found < " + revisions.size();
		String where = revisions.isEmpty() ? "" : " WHERE version_num IN ('" + String.join("', '", revisions) + "')";
		String start = revisions.isEmpty() ? "base" : String.join(", ", revisions);
		return Optional.of("""
				DECLARE
				    found INTEGER;
				    place VARCHAR2(1000);
				BEGIN
				    SELECT COUNT(*) INTO found FROM %s%s;
				    IF %s THEN
				        SELECT COALESCE(LISTAGG(version_num, ', ') WITHIN GROUP (ORDER BY version_num), 'base')
				            INTO place FROM %s;
				        RAISE_APPLICATION_ERROR(-20000, 'This step starts at %s, and the database is at ' || place
				            || '. Nothing of it was run.');
				    END IF;
				END;""".formatted(versionTable, where, elsewhere, versionTable, start));
	}

	@Override
	public String usage() {
		return "NLS_LANG=.AL32UTF8 sqlplus USER@DATABASE @FILE";
	}

}
