package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.QualifiedName;
import java.util.List;

/**
 * The door for operations of users: a name for a list of known operations, which may
 * differ from database to database. Implement it with a record.
 *
 * @since 0.1.0
 */
public non-sealed interface CustomOperation extends Operation {

	/**
	 * What it does, for plans and logs: {@code create audit trigger of 'users'}.
	 */
	String description();

	/**
	 * The operations that it stands for.
	 * @param dialect the name of the database's dialect, such as {@code postgresql}
	 */
	List<Operation> expand(String dialect);

	@Override
	default <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	default Reversal reverse() {
		return Reversal.impossible("the opposite of '" + description() + "' is unknown");
	}

	@Override
	default String describe() {
		return description();
	}

	/**
	 * What it expands to is known only when it is asked for a database, and named then.
	 */
	@Override
	default Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new Renamed(this, names);
	}

}
