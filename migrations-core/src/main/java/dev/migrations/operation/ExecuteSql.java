package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Executes one statement, as it is.
 *
 * @param sql the statement; escape processing is off, so that {@code ?} (without binds),
 * {@code :x}, <code>{}</code> and {@code ::} pass
 * @param binds the values of its {@code ?} places, none for a plain statement
 * @since 0.1.0
 */
public record ExecuteSql(String sql, List<@Nullable Object> binds) implements Operation {

	private static final int LONGEST_DESCRIPTION = 60;

	public ExecuteSql {
		if (sql.isBlank()) {
			throw new IllegalArgumentException("The statement to execute is empty.");
		}
		// a value may be NULL, which List.copyOf refuses
		binds = Collections.unmodifiableList(new ArrayList<>(binds));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.impossible("the opposite of an executed statement is unknown");
	}

	@Override
	public String describe() {
		String line = this.sql.strip().replaceAll("\\s+", " ");
		return "execute '"
				+ ((line.length() > LONGEST_DESCRIPTION) ? line.substring(0, LONGEST_DESCRIPTION) + "…" : line) + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return this;
	}

}
