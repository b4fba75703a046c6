package dev.migrations.dialect;

import dev.migrations.MigrationsException;

/**
 * The values of a statement cannot be written into a script.
 *
 * @since 0.1.0
 */
public class UnwritableBindException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String statement;

	private UnwritableBindException(String message, SqlStatement statement) {
		super(message);
		this.statement = statement.sql();
	}

	static UnwritableBindException count(SqlStatement statement, int places) {
		return new UnwritableBindException("The statement has " + places + ((places == 1) ? " place" : " places")
				+ " for values and is given " + statement.binds().size() + ": " + statement.sql()
				+ System.lineSeparator() + "Give one value for each '?'.", statement);
	}

	static UnwritableBindException type(SqlStatement statement, Object value) {
		return new UnwritableBindException("A value of " + value.getClass().getName() + " has no literal in a script: "
				+ statement.sql() + System.lineSeparator()
				+ "Write the value into the SQL, or give a text, number, date or time, or run the revision online.",
				statement);
	}

	/**
	 * The statement, with its {@code ?} places.
	 */
	public String statement() {
		return this.statement;
	}

}
