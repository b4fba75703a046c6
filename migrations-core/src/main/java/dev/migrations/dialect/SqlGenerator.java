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
	 * The name as it is written in a statement: quoted where it must be.
	 */
	String identifier(QualifiedName name);

	/**
	 * The name as it is written in a statement: quoted where it must be.
	 */
	String identifier(String name);

}
