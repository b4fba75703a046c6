package dev.migrations.operation;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.QualifiedName;

/**
 * Drops a constraint of a table.
 *
 * @param table the table
 * @param name the constraint's name
 * @param kind what it is
 * @param creation the operation that makes it again, which makes the reversal possible
 * @param existence whether it is dropped only if it is there
 * @since 0.1.0
 */
public record DropConstraint(QualifiedName table, String name, ConstraintKind kind, @Nullable Operation creation,
		Existence existence) implements Operation {

	public DropConstraint {
		existence.requireOfDrop("The " + kind.word() + " '" + name + "' on '" + table + "'");
	}

	public DropConstraint(QualifiedName table, String name, ConstraintKind kind, @Nullable Operation creation) {
		this(table, name, kind, creation, Existence.UNCHECKED);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		if (this.creation == null) {
			return Reversal
				.impossible("the definition of the dropped " + this.kind.word() + " '" + this.name + "' is unknown");
		}
		return Reversal.of(this.creation);
	}

	static Reversal reversalOf(Operation creation, QualifiedName table, @Nullable String name, ConstraintKind kind) {
		if (name == null) {
			return Reversal.impossible("the " + kind.word() + " of table '" + table
					+ "' has no name of its own, so it cannot be dropped by name");
		}
		return Reversal.of(new DropConstraint(table, name, kind, creation));
	}

	@Override
	public String describe() {
		return "drop " + this.kind.word() + " '" + this.name + "' on '" + this.table + "'" + this.existence.words();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new DropConstraint(names.apply(this.table), this.name, this.kind,
				(this.creation != null) ? this.creation.mapNames(names) : null, this.existence);
	}

}
