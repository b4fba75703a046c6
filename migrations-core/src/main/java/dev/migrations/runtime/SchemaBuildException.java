package dev.migrations.runtime;

import java.util.List;

import dev.migrations.MigrationsException;
import dev.migrations.dialect.Statement;

/**
 * A schema could not be built at once.
 *
 * @since 0.1.0
 */
public class SchemaBuildException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private SchemaBuildException(String message) {
		super(message);
	}

	private SchemaBuildException(String message, Throwable cause) {
		super(message, Credentials.masked(cause));
	}

	static SchemaBuildException notAtBase(List<String> revisions) {
		return new SchemaBuildException("The database is at '" + String.join("', '", revisions)
				+ "', so its schema comes from revisions. Run 'upgrade heads' to go on.");
	}

	static SchemaBuildException atStatement(Statement statement, int done, Throwable cause) {
		String rest = (done == 0) ? "Nothing of it took effect."
				: done + ((done == 1) ? " statement has" : " statements have")
						+ " taken effect and stay: empty the database before you build it again.";
		return new SchemaBuildException("The schema could not be built: " + Credentials.mask(cause)
				+ System.lineSeparator() + System.lineSeparator() + Credentials.mask(statement.text()).indent(4)
				+ System.lineSeparator() + rest, cause);
	}

}
