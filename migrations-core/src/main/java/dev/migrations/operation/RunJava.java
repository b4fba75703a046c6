package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.QualifiedName;

/**
 * Runs Java code on the connection of the migration, at this place of the plan.
 *
 * @param description what it does, for plans and logs
 * @param work the code
 * @since 0.1.0
 */
public record RunJava(String description, JdbcWork work) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.impossible("the opposite of the Java code '" + this.description + "' is unknown");
	}

	@Override
	public String describe() {
		return "run Java code '" + this.description + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return this;
	}

}
