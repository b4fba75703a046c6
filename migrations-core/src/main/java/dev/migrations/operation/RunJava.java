package dev.migrations.operation;

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

}
