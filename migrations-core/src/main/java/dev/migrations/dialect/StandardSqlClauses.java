package dev.migrations.dialect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.schema.ArrayType;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Identity;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of standard SQL (ISO/IEC 9075-2), a method each. A database overrides the
 * clause that it writes differently.
 *
 * @since 0.1.0
 * @see StandardSqlGenerator
 */
public abstract class StandardSqlClauses {

	private final Identifiers identifiers;

	protected StandardSqlClauses(Identifiers identifiers) {
		this.identifiers = identifiers;
	}

	/**
	 * The name as it is written in a statement: quoted where it must be.
	 */
	public String identifier(String name) {
		return this.identifiers.write(name);
	}

	/**
	 * The name as it is written in a statement: quoted where it must be.
	 */
	public String identifier(QualifiedName name) {
		String written = identifier(name.name());
		return (name.schema() != null) ? identifier(name.schema()) + "." + written : written;
	}

	protected String identifiers(List<String> names) {
		return names.stream().map(this::identifier).collect(Collectors.joining(", ", "(", ")"));
	}

	/**
	 * The type in this database's words.
	 */
	public String typeName(SqlType type) {
		if (type instanceof GenericType generic) {
			return genericTypeName(generic);
		}
		if (type instanceof ArrayType array) {
			return arrayTypeName(typeName(array.element()));
		}
		return ((NativeType) type).definition();
	}

	protected String genericTypeName(GenericType type) {
		return switch (type.kind()) {
			case BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DATE, UUID, JSON -> type.kind().word();
			case TINYINT -> "smallint";
			case DOUBLE -> "double precision";
			case NUMERIC, CHAR, VARCHAR, BINARY, VARBINARY, TIME, TIMESTAMP ->
				type.kind().word() + arguments(type.arguments());
			case TEXT -> "character large object";
			case BLOB -> "binary large object";
			case TIME_WITH_TIME_ZONE -> "time" + arguments(type.arguments()) + " with time zone";
			case TIMESTAMP_WITH_TIME_ZONE -> "timestamp" + arguments(type.arguments()) + " with time zone";
		};
	}

	protected String arguments(List<Integer> arguments) {
		return arguments.isEmpty() ? ""
				: arguments.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
	}

	protected String arrayTypeName(String element) {
		return element + " array";
	}

	protected String columnDefinition(Column column) {
		List<String> parts = new ArrayList<>(List.of(identifier(column.name()), typeName(column.type())));
		if (column.serverDefault() != null) {
			parts.add(defaultClause(column.serverDefault()));
		}
		if (column.identity() != null) {
			parts.add(identityClause(column.identity()));
		}
		if (column.computed() != null) {
			parts.add(computedClause(column, column.computed()));
		}
		if (!column.nullable()) {
			parts.add("NOT NULL");
		}
		return String.join(" ", parts);
	}

	protected String defaultClause(ServerDefault serverDefault) {
		return "DEFAULT " + defaultValue(serverDefault);
	}

	protected String defaultValue(ServerDefault serverDefault) {
		return (serverDefault instanceof ServerDefault.Literal literal) ? literal(literal.value())
				: ((ServerDefault.Expression) serverDefault).sql();
	}

	protected String literal(Object value) {
		if (value instanceof String text) {
			return textLiteral(text);
		}
		if (value instanceof Boolean bool) {
			return booleanLiteral(bool);
		}
		return ((BigDecimal) value).toPlainString();
	}

	protected String textLiteral(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	protected String binaryLiteral(byte[] bytes) {
		return "X'" + HexFormat.of().withUpperCase().formatHex(bytes) + "'";
	}

	/**
	 * A day.
	 * @param text {@code 2026-11-20}
	 */
	protected String dateLiteral(String text) {
		return "DATE '" + text + "'";
	}

	/**
	 * A time of day.
	 * @param text {@code 11:13:43}, with a fraction of a second where there is one
	 */
	protected String timeLiteral(String text) {
		return "TIME '" + text + "'";
	}

	/**
	 * Date and time of day, of no time zone.
	 * @param text {@code 2026-11-20 11:13:43.000000}
	 */
	protected String timestampLiteral(String text) {
		return "TIMESTAMP '" + text + "'";
	}

	/**
	 * A point in time.
	 * @param text date, time and offset: {@code 2026-11-20 11:13:43.000000+00:00}
	 */
	protected String timestampWithTimeZoneLiteral(String text) {
		return "TIMESTAMP WITH TIME ZONE '" + text + "'";
	}

	/**
	 * A date or time, where this database has no such literals; {@code null} for the
	 * standard's.
	 */
	protected @Nullable String temporalLiteral(Object value) {
		return null;
	}

	protected String booleanLiteral(boolean value) {
		return value ? "true" : "false";
	}

	protected String identityClause(Identity identity) {
		String generation = switch (identity.generation()) {
			case ALWAYS -> "ALWAYS";
			case BY_DEFAULT -> "BY DEFAULT";
		};
		String options = (identity.start() == 1 && identity.increment() == 1) ? ""
				: " (" + startClause(identity.start()) + " " + incrementClause(identity.increment()) + ")";
		return "GENERATED " + generation + " AS IDENTITY" + options;
	}

	/**
	 * How a column is computed. The standard does not say whether the value is kept.
	 */
	protected String computedClause(Column column, Computed computed) {
		return "GENERATED ALWAYS AS (" + computed.expression() + ")";
	}

	protected String startClause(long start) {
		return "START WITH " + start;
	}

	protected String incrementClause(long increment) {
		return "INCREMENT BY " + increment;
	}

	protected String sequenceOptions(Sequence sequence) {
		return startClause(sequence.start()) + " " + incrementClause(sequence.increment());
	}

	protected String constraintName(@Nullable String name) {
		return (name != null) ? "CONSTRAINT " + identifier(name) + " " : "";
	}

	protected String primaryKeyClause(PrimaryKey primaryKey) {
		return constraintName(primaryKey.name()) + "PRIMARY KEY " + identifiers(primaryKey.columns());
	}

	protected String uniqueClause(UniqueConstraint unique) {
		return constraintName(unique.name()) + "UNIQUE " + identifiers(unique.columns());
	}

	protected String checkClause(CheckConstraint check) {
		return constraintName(check.name()) + "CHECK (" + check.expression() + ")";
	}

	/**
	 * A foreign key of the table.
	 */
	protected String foreignKeyClause(QualifiedName table, ForeignKey foreignKey) {
		String referencedColumns = foreignKey.referencedColumns().isEmpty() ? ""
				: " " + identifiers(foreignKey.referencedColumns());
		return constraintName(foreignKey.name()) + "FOREIGN KEY " + identifiers(foreignKey.columns()) + " REFERENCES "
				+ identifier(foreignKey.referencedTable()) + referencedColumns
				+ referentialAction("ON UPDATE", foreignKey.onUpdate())
				+ referentialAction("ON DELETE", foreignKey.onDelete());
	}

	protected String referentialAction(String event, ReferentialAction action) {
		return (action != ReferentialAction.NO_ACTION) ? " " + event + " " + action.sql() : "";
	}

	/**
	 * An element of an index. The standard knows no indexes; this is what databases agree
	 * on.
	 */
	protected String indexElement(IndexElement element) {
		String ordered = element.expression() ? "(" + element.text() + ")" : identifier(element.text());
		return element.descending() ? ordered + " DESC" : ordered;
	}

	protected String commentValue(@Nullable String comment) {
		return (comment != null) ? textLiteral(comment) : "NULL";
	}

}
