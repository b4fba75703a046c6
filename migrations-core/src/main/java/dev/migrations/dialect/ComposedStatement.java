package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.operation.Operation;

/**
 * SQL of a plan that is composed when its turn comes, because it depends on the schema as
 * it is then: SQLite changes a table by making it anew from what it is.
 *
 * @param composition composes it
 * @param transactional whether it runs in the transaction of its revision
 * @param source the operation it comes from
 * @since 0.1.0
 */
public record ComposedStatement(Composition composition, boolean transactional, Operation source) implements Statement {

	@Override
	public ComposedStatement autocommitted() {
		return new ComposedStatement(this.composition, false, this.source);
	}

	@Override
	public String text() {
		return this.composition.text();
	}

	/**
	 * Composes SQL from the schema as it is.
	 */
	public interface Composition {

		/**
		 * What it does, in comments of SQL; the same text means the same change.
		 */
		String text();

		/**
		 * The statements that it would run now; nothing is changed.
		 * @throws SQLException if the database refuses
		 */
		List<String> sql(Connection connection) throws SQLException;

		/**
		 * The statements for a script, which is written without a connection.
		 * @throws UnsupportedOperationOnDialectException if they depend on the database
		 */
		List<String> scriptSql();

		/**
		 * Composes and runs. A failure leaves everything as it was.
		 * @throws SQLException if the database refuses
		 */
		void run(Connection connection) throws SQLException;

	}

}
