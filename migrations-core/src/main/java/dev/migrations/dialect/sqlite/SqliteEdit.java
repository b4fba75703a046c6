package dev.migrations.dialect.sqlite;

/**
 * One change of a table within its rebuild.
 */
sealed interface SqliteEdit permits SqliteColumnEdit, SqliteConstraintEdit, SqliteIndexEdit, SqliteTableEdit {

	/**
	 * Changes the table.
	 */
	void applyTo(SqliteTableChange change);

	/**
	 * What it takes.
	 */
	default Effort effort() {
		return Effort.COMPOSED;
	}

	/**
	 * What a change takes.
	 */
	enum Effort {

		/** A statement that is the same whatever the table is. */
		PLAIN,

		/** A statement of that kind, which fails where the table does not allow it. */
		ATTEMPT,

		/** Statements that depend on the table as it is. */
		COMPOSED

	}

}
