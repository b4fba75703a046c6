package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.QualifiedName;

/**
 * Says that a revision cannot be downgraded, and why. Planning stops here.
 *
 * @param reason why, as the start of a sentence without its full stop
 * @since 0.1.0
 */
public record Irreversible(String reason) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.impossible(this.reason);
	}

	@Override
	public String describe() {
		return "stop: " + this.reason;
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return this;
	}

}
