package dev.migrations.dialect.oracle;

/**
 * The numbers of the errors that tell that nothing is left to do ("Database Error
 * Messages").
 */
final class OracleErrors {

	/** ORA-00955: name is already used by an existing object. */
	static final int NAME_TAKEN = 955;

	/** ORA-00942: table or view does not exist. */
	static final int NO_TABLE = 942;

	/** ORA-01430: column being added already exists in table. */
	static final int COLUMN_THERE = 1430;

	/** ORA-00904: invalid identifier. */
	static final int NO_COLUMN = 904;

	/** ORA-01418: specified index does not exist. */
	static final int NO_INDEX = 1418;

	/** ORA-02443: cannot drop constraint - nonexistent constraint. */
	static final int NO_CONSTRAINT = 2443;

	/** ORA-02289: sequence does not exist. */
	static final int NO_SEQUENCE = 2289;

	/** ORA-04043: object does not exist. */
	static final int NO_OBJECT = 4043;

	/** ORA-04080: trigger does not exist. */
	static final int NO_TRIGGER = 4080;

	/** ORA-12003: materialized view does not exist. */
	static final int NO_MATERIALIZED_VIEW = 12003;

	private OracleErrors() {
	}

}
