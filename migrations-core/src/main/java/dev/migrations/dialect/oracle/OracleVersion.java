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
		boolean longNames = this.major > 12 || (this.major == 12 && this.minor >= 2);
		return longNames ? 128 : 30;
	}

	boolean hasJson() {
		return this.major >= 21;
	}

	boolean hasBoolean() {
		return this.major >= 23;
	}

}
