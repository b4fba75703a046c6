package dev.migrations.dialect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.schema.ArrayType;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Identity;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of standard SQL (ISO/IEC 9075-2), a method each. A database overrides the
 * clause that it writes differently.
 *
 * @since 0.1.0
 * @see StandardSqlGenerator
 */
public abstract class StandardSqlClauses {

	private final String dialect;

	private final Identifiers identifiers;

	protected StandardSqlClauses(String dialect, Identifiers identifiers) {
		this.dialect = dialect;
		this.identifiers = identifiers;
	}

	/**
	 * The name of the dialect.
	 */
	protected String dialect() {
		return this.dialect;
	}

	/**
	 * What to throw where this database cannot do what is asked for.
	 * @param operation what it cannot do, in words
	 * @param remedy what to do instead, as a sentence
	 */
	protected UnsupportedOperationOnDialectException unsupported(String operation, String remedy) {
		return new UnsupportedOperationOnDialectException(this.dialect, operation, remedy);
	}

	/**
	 * The name as it is written in a statement: quoted where it must be.
	 * @throws UnsupportedOperationOnDialectException if the database would refuse the
	 * name, or cut it off in silence
	 */
	public String identifier(String name) {
		NameLimit limit = this.identifiers.limit();
		String exact = this.identifiers.exact(name);
		if (!limit.allows(exact)) {
			throw unsupported("keep the name '" + exact + "', whose length is " + limit.lengthOf(exact),
					"Give it a name of at most " + limit + ".");
		}
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
		if (column.collation() != null) {
			parts.add(collationClause(column.collation()));
		}
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

	protected String collationClause(String collation) {
		return "COLLATE " + identifier(collation);
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

	/**
	 * Whether {@code ??} in a statement with values is an operator {@code ?} to the
	 * database's driver.
	 */
	protected boolean isQuestionMarkEscaped() {
		return false;
	}

	protected String booleanLiteral(boolean value) {
		return value ? "true" : "false";
	}

	protected String identityClause(Identity identity) {
		String generation = switch (identity.generation()) {
			case ALWAYS -> "ALWAYS";
			case BY_DEFAULT -> "BY DEFAULT";
		};
		String options = identity.numbering().equals(Numbering.FROM_ONE) ? ""
				: " (" + numberingOptions(identity.numbering()) + ")";
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

	protected String minimumClause(@Nullable Long minimum) {
		return (minimum != null) ? "MINVALUE " + minimum : "NO MINVALUE";
	}

	protected String maximumClause(@Nullable Long maximum) {
		return (maximum != null) ? "MAXVALUE " + maximum : "NO MAXVALUE";
	}

	/**
	 * How many values a session takes at once. No standard knows it; this is what
	 * databases agree on.
	 */
	protected String cacheClause(long cache) {
		return "CACHE " + cache;
	}

	protected String cycleClause(boolean cycle) {
		return cycle ? "CYCLE" : "NO CYCLE";
	}

	/**
	 * How numbers follow one another, in a new sequence or identity column.
	 */
	protected String numberingOptions(Numbering numbering) {
		List<String> options = new ArrayList<>(
				List.of(startClause(numbering.start()), incrementClause(numbering.increment())));
		if (numbering.minimum() != null) {
			options.add(minimumClause(numbering.minimum()));
		}
		if (numbering.maximum() != null) {
			options.add(maximumClause(numbering.maximum()));
		}
		if (numbering.cache() != null) {
			options.add(cacheClause(numbering.cache()));
		}
		if (numbering.cycle()) {
			options.add(cycleClause(true));
		}
		return String.join(" ", options);
	}

	/**
	 * What changes in how numbers follow one another, each with the word before it; empty
	 * if nothing does.
	 */
	protected List<String> numberingChanges(Numbering from, Numbering to) {
		List<String> changes = new ArrayList<>();
		if (from.increment() != to.increment()) {
			changes.add(incrementClause(to.increment()));
		}
		if (!Objects.equals(from.minimum(), to.minimum())) {
			changes.add(minimumClause(to.minimum()));
		}
		if (!Objects.equals(from.maximum(), to.maximum())) {
			changes.add(maximumClause(to.maximum()));
		}
		if (from.start() != to.start()) {
			changes.add(startClause(to.start()));
		}
		if (!Objects.equals(from.cache(), to.cache())) {
			changes.add(cacheClause((to.cache() != null) ? to.cache() : defaultCache(to)));
		}
		if (from.cycle() != to.cycle()) {
			changes.add(cycleClause(to.cycle()));
		}
		return changes;
	}

	/**
	 * How many values a session takes at once when nothing is said.
	 * @param numbering the rest of what is said
	 */
	protected long defaultCache(Numbering numbering) {
		return 1;
	}

	/**
	 * What only this kind of database says, each with a blank before it.
	 */
	protected String options(List<DialectOption> options) {
		return options.stream()
			.filter((option) -> optionDialects().contains(option.dialect()))
			.map((option) -> " " + option(option))
			.collect(Collectors.joining());
	}

	/**
	 * The dialects whose options this one reads.
	 */
	protected Set<String> optionDialects() {
		return Set.of(this.dialect);
	}

	protected String option(DialectOption option) {
		return option.value().isEmpty() ? option.name() : option.name() + " " + option.value();
	}

	protected String commentValue(@Nullable String comment) {
		return (comment != null) ? textLiteral(comment) : "NULL";
	}

}
