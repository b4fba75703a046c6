package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import org.jspecify.annotations.Nullable;

/**
 * A column of an enum type: {@code enumColumn("users", "mood").serverDefault("HAPPY")}.
 *
 * @param table the table
 * @param column the column's name
 * @param value its default, which has to change its type too, or {@code null}
 * @since 0.1.0
 */
public record EnumColumn(QualifiedName table, String column, @Nullable ServerDefault value) {

	public EnumColumn serverDefault(String newValue) {
		return new EnumColumn(this.table, this.column, ServerDefault.literal(newValue));
	}

	EnumColumn mapNames(UnaryOperator<QualifiedName> names) {
		return new EnumColumn(names.apply(this.table), this.column, this.value);
	}

}
