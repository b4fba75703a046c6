package dev.migrations.dialect.oracle;

/**
 * What a release of Oracle Database can do, where releases differ.
 *
 * @param major 12, 19, 21, 23
 * @param minor 2 of 12.2
 */
record OracleVersion(int major, int minor) {

	/** What every supported release can do. */
	static final OracleVersion OLDEST = new OracleVersion(19, 0);

	/**
	 * The longest name in bytes ("Database Object Naming Rules" in the SQL reference).
	 */
	int identifierLength() {
		return hasCollations() ? 128 : 30;
	}

	/**
	 * Columns have collations since 12.2, and long names.
	 */
	boolean hasCollations() {
		return this.major > 12 || (this.major == 12 && this.minor >= 2);
	}

	boolean restartsSequences() {
		return this.major >= 18;
	}

	boolean hasJson() {
		return this.major >= 21;
	}

	boolean hasBoolean() {
		return this.major >= 23;
	}

}
