package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Lets a sequence begin anew.
 *
 * @param sequence the sequence
 * @param value the next value, or {@code null} for the one it started with
 * @since 0.1.0
 */
public record RestartSequence(QualifiedName sequence, @Nullable Long value) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal
			.impossible("the value of the sequence '" + this.sequence + "' before it was restarted is unknown");
	}

	@Override
	public String describe() {
		return "restart sequence '" + this.sequence + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new RestartSequence(names.apply(this.sequence), this.value);
	}

}
