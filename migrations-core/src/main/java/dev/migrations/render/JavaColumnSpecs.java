package dev.migrations.render;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import dev.migrations.operation.Existence;
import dev.migrations.render.JavaCode.Chain;
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
 * Values, types and columns in the words of {@link dev.migrations.operation.Ddl}.
 * Remembers what the words need to be imported.
 */
class JavaColumnSpecs {

	static final String DDL = "static dev.migrations.operation.Ddl.*";

	/** What makes a value of its own text. */
	private static final Map<Class<?>, String> FACTORIES = Map.of(Short.class, "valueOf", Float.class, "valueOf",
			UUID.class, "fromString", LocalDate.class, "parse", LocalTime.class, "parse", LocalDateTime.class, "parse",
			OffsetDateTime.class, "parse", Instant.class, "parse");

	private final Set<String> imports;

	JavaColumnSpecs(Set<String> imports) {
		this.imports = imports;
	}

	/**
	 * A value of a statement, with its exact type; empty if the type has no literal.
	 */
	Optional<JavaCode> value(Object value) {
		String text = value.toString();
		if (value instanceof String) {
			return Optional.of(JavaCode.string(text));
		}
		if (value instanceof Boolean || value instanceof Integer) {
			return Optional.of(JavaCode.text(text));
		}
		if (value instanceof Long) {
			return Optional.of(JavaCode.text(text + "L"));
		}
		if (value instanceof Double number && Double.isFinite(number)) {
			return Optional.of(JavaCode.text(text));
		}
		if (value instanceof BigDecimal number) {
			return Optional.of(decimal(number));
		}
		String factory = FACTORIES.get(value.getClass());
		return Optional.ofNullable(factory)
			.map((method) -> JavaCode.call(type(value.getClass()) + "." + method, JavaCode.string(text)));
	}

	/**
	 * A call of one of the words.
	 */
	Chain word(String name, JavaCode... arguments) {
		return word(name, List.of(arguments));
	}

	Chain word(String name, List<JavaCode> arguments) {
		this.imports.add(DDL);
		return JavaCode.call(name, arguments);
	}

	/**
	 * A type by its simple name.
	 */
	String type(Class<?> type) {
		if (!type.getPackageName().equals("java.lang")) {
			this.imports.add(type.getCanonicalName());
		}
		return type.getSimpleName();
	}

	JavaCode nullable(@Nullable String value) {
		return (value != null) ? JavaCode.string(value) : JavaCode.text("null");
	}

	/**
	 * A table where it stands as an argument: its name, or a spec if it has a schema.
	 */
	JavaCode table(QualifiedName name) {
		return table(name, null, List.of(), Existence.UNCHECKED);
	}

	JavaCode table(QualifiedName name, @Nullable String comment, List<DialectOption> options, Existence existence) {
		if (name.schema() == null && comment == null && options.isEmpty() && existence == Existence.UNCHECKED) {
			return JavaCode.string(name.name());
		}
		Chain spec = word("table", JavaCode.string(name.name()));
		if (name.schema() != null) {
			spec = spec.then("schema", JavaCode.string(name.schema()));
		}
		if (comment != null) {
			spec = spec.then("comment", JavaCode.string(comment));
		}
		return existence(options(spec, options), existence);
	}

	static Chain options(Chain spec, List<DialectOption> options) {
		for (DialectOption option : options) {
			spec = spec.then("option", JavaCode.string(option.dialect()), JavaCode.string(option.name()),
					JavaCode.string(option.value()));
		}
		return spec;
	}

	/**
	 * The spec, and that its object is looked for first.
	 */
	static Chain existence(Chain spec, Existence existence) {
		return switch (existence) {
			case UNCHECKED -> spec;
			case IF_EXISTS -> spec.then("ifExists");
			case IF_NOT_EXISTS -> spec.then("ifNotExists");
		};
	}

	Chain column(Column column) {
		Chain spec = word("column", JavaCode.string(column.name()), type(column.type()));
		if (!column.nullable()) {
			spec = spec.then("notNull");
		}
		if (column.identity() != null) {
			spec = spec.then("identity", identity(column.identity()));
		}
		if (column.serverDefault() != null) {
			spec = spec.then("serverDefault", columnDefault(column.serverDefault()));
		}
		Computed computed = column.computed();
		if (computed != null) {
			spec = spec.then(computed.stored() ? "computed" : "computedWhenRead",
					JavaCode.string(computed.expression()));
		}
		if (column.collation() != null) {
			spec = spec.then("collation", JavaCode.string(column.collation()));
		}
		return (column.comment() != null) ? spec.then("comment", JavaCode.string(column.comment())) : spec;
	}

	/**
	 * How a column is numbered, where it stands alone; {@code null} for not at all.
	 */
	JavaCode nullable(@Nullable Identity identity) {
		if (identity == null) {
			return JavaCode.text("null");
		}
		return identity.equals(Identity.byDefault()) ? JavaCode.call(type(Identity.class) + ".byDefault")
				: identity(identity).get(0);
	}

	/**
	 * How a column is computed, where it stands alone; {@code null} for not at all.
	 */
	JavaCode nullable(@Nullable Computed computed) {
		return (computed != null) ? JavaCode.call("new " + type(Computed.class), JavaCode.string(computed.expression()),
				JavaCode.text(String.valueOf(computed.stored()))) : JavaCode.text("null");
	}

	List<JavaCode> identity(Identity identity) {
		if (identity.equals(Identity.byDefault())) {
			return List.of();
		}
		String type = type(Identity.class);
		if (identity.equals(Identity.always())) {
			return List.of(JavaCode.call(type + ".always"));
		}
		JavaCode generation = JavaCode.text(type + ".Generation." + identity.generation().name());
		Numbering numbering = identity.numbering();
		if (numbering.equals(Numbering.of(numbering.start(), numbering.increment()))) {
			return List
				.of(JavaCode.call("new " + type, generation, number(numbering.start()), number(numbering.increment())));
		}
		return List.of(JavaCode.call("new " + type, generation,
				JavaCode.call("new " + type(Numbering.class), number(numbering.start()), number(numbering.increment()),
						nullable(numbering.minimum()), nullable(numbering.maximum()), nullable(numbering.cache()),
						JavaCode.text(String.valueOf(numbering.cycle())))));
	}

	static JavaCode nullable(@Nullable Long number) {
		return JavaCode.text((number != null) ? number + "L" : "null");
	}

	JavaCode columnDefault(ServerDefault value) {
		return (value instanceof ServerDefault.Literal literal) ? literal(literal.value()) : serverDefault(value);
	}

	/**
	 * A default where it stands alone; {@code null} for none.
	 */
	JavaCode serverDefault(@Nullable ServerDefault value) {
		if (value instanceof ServerDefault.Literal literal) {
			return word("literal", literal(literal.value()));
		}
		if (value instanceof ServerDefault.Expression expression) {
			return word("sql", JavaCode.string(expression.sql()));
		}
		return JavaCode.text("null");
	}

	JavaCode literal(Object value) {
		if (value instanceof String text) {
			return JavaCode.string(text);
		}
		return (value instanceof BigDecimal number) ? number(number) : JavaCode.text(value.toString());
	}

	JavaCode number(BigDecimal number) {
		try {
			long value = number.longValueExact();
			if (BigDecimal.valueOf(value).equals(number)) {
				return number(value);
			}
		}
		catch (ArithmeticException ex) {
			// has a fraction, or is too large
		}
		return decimal(number);
	}

	JavaCode decimal(BigDecimal number) {
		return JavaCode.call("new " + type(BigDecimal.class), JavaCode.string(number.toString()));
	}

	static JavaCode number(long value) {
		return JavaCode.text(value + ((value == (int) value) ? "" : "L"));
	}

	JavaCode type(SqlType type) {
		if (type instanceof NativeType nativeType) {
			return word("nativeType", JavaCode.string(nativeType.definition()));
		}
		if (type instanceof ArrayType array) {
			return word("array", type(array.element()));
		}
		GenericType generic = (GenericType) type;
		return word(name(generic.kind()), generic.arguments().stream().map((number) -> number((long) number)).toList());
	}

	static String name(GenericType.Kind kind) {
		return switch (kind) {
			case BOOLEAN -> "bool";
			case TINYINT -> "tinyint";
			case SMALLINT -> "smallint";
			case INTEGER -> "integer";
			case BIGINT -> "bigint";
			case REAL -> "real";
			case DOUBLE -> "doublePrecision";
			case NUMERIC -> "numeric";
			case CHAR -> "character";
			case VARCHAR -> "varchar";
			case TEXT -> "text";
			case BINARY -> "binary";
			case VARBINARY -> "varbinary";
			case BLOB -> "blob";
			case DATE -> "date";
			case TIME -> "time";
			case TIME_WITH_TIME_ZONE -> "timeWithTimeZone";
			case TIMESTAMP -> "timestamp";
			case TIMESTAMP_WITH_TIME_ZONE -> "timestampWithTimeZone";
			case UUID -> "uuid";
			case JSON -> "json";
		};
	}

	static List<JavaCode> strings(Stream<JavaCode> first, List<String> values) {
		return Stream.concat(first, values.stream().map(JavaCode::string)).toList();
	}

}
