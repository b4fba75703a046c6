package dev.migrations.dialect;

import java.util.List;

import dev.migrations.operation.Operation;
import dev.migrations.schema.QualifiedName;

/**
 * Says an operation in a database's own SQL.
 *
 * @since 0.1.0
 */
public interface SqlGenerator {

	/**
	 * The statements that carry out the operation, in order.
	 * @throws UnsupportedOperationOnDialectException if the database cannot do it
	 * @throws IrreversibleOperationException if the operation says that there is no way
	 */
	List<Statement> generate(Operation operation);

	/**
	 * The statement's text with its values written into it, for scripts.
	 * @throws UnwritableBindException if a value cannot be written, or has no place
	 */
	String inlined(SqlStatement statement);

	/**
	 * The statements of a text that users wrote to be run as one; the text itself where
	 * that cannot be told.
	 */
	default List<String> statements(String text) {
		return List.of(text);
	}

	/**
	 * The statement that makes a schema the one that names without a schema mean, for the
	 * rest of the session.
	 * @throws UnsupportedOperationOnDialectException if the database has no such
	 * statement
	 */
	String useSchema(String schema);

	/**
	 * The name as it is written in a statement: quoted where it must be.
	 */
	String identifier(QualifiedName name);

	/**
	 * The name as it is written in a statement: quoted where it must be.
	 */
	String identifier(String name);

}
