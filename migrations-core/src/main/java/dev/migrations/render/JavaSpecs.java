package dev.migrations.render;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.migrations.render.JavaCode.Chain;
import dev.migrations.operation.Existence;
import dev.migrations.schema.ArrayType;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;

/**
 * Facts of a schema in the words of {@link dev.migrations.operation.Ddl}. Remembers what
 * the words need to be imported.
 */
final class JavaSpecs {

	static final String DDL = "static dev.migrations.operation.Ddl.*";

	/** What makes a value of its own text. */
	private static final Map<Class<?>, String> FACTORIES = Map.of(Short.class, "valueOf", Float.class, "valueOf",
			UUID.class, "fromString", LocalDate.class, "parse", LocalTime.class, "parse", LocalDateTime.class, "parse",
			OffsetDateTime.class, "parse", Instant.class, "parse");

	private final Set<String> imports;

	JavaSpecs(Set<String> imports) {
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

	private Chain word(String name, List<JavaCode> arguments) {
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
		return table(name, null, Existence.UNCHECKED);
	}

	JavaCode table(QualifiedName name, @Nullable String comment, Existence existence) {
		if (name.schema() == null && comment == null && existence == Existence.UNCHECKED) {
			return JavaCode.string(name.name());
		}
		Chain spec = word("table", JavaCode.string(name.name()));
		if (name.schema() != null) {
			spec = spec.then("schema", JavaCode.string(name.schema()));
		}
		return existence((comment != null) ? spec.then("comment", JavaCode.string(comment)) : spec, existence);
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
		return (column.comment() != null) ? spec.then("comment", JavaCode.string(column.comment())) : spec;
	}

	private List<JavaCode> identity(Identity identity) {
		if (identity.equals(Identity.byDefault())) {
			return List.of();
		}
		String type = type(Identity.class);
		if (identity.equals(Identity.always())) {
			return List.of(JavaCode.call(type + ".always"));
		}
		return List.of(JavaCode.call("new " + type, JavaCode.text(type + ".Generation." + identity.generation().name()),
				number(identity.start()), number(identity.increment())));
	}

	private JavaCode columnDefault(ServerDefault value) {
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

	private JavaCode literal(Object value) {
		if (value instanceof String text) {
			return JavaCode.string(text);
		}
		return (value instanceof BigDecimal number) ? number(number) : JavaCode.text(value.toString());
	}

	private JavaCode number(BigDecimal number) {
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

	private JavaCode decimal(BigDecimal number) {
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

	private static String name(GenericType.Kind kind) {
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

	/**
	 * A key or unique constraint without its table.
	 */
	Chain constraint(String word, @Nullable String name, List<String> columns) {
		return word(word, strings(Stream.of(nullable(name)), columns));
	}

	Chain check(CheckConstraint check) {
		return word("check", nullable(check.name()), JavaCode.string(check.expression()));
	}

	Chain foreignKey(ForeignKey key) {
		return constraint("foreignKey", key.name(), key.columns());
	}

	/**
	 * A foreign key with what it refers to.
	 * @param key the key
	 * @param start the key as far as its columns, and its table if that exists already
	 */
	Chain references(ForeignKey key, Chain start) {
		Chain spec = start.then("references",
				strings(Stream.of(table(key.referencedTable())), key.referencedColumns()));
		if (key.onUpdate() != ReferentialAction.NO_ACTION) {
			spec = spec.then("onUpdate", action(key.onUpdate()));
		}
		return (key.onDelete() != ReferentialAction.NO_ACTION) ? spec.then("onDelete", action(key.onDelete())) : spec;
	}

	private JavaCode action(ReferentialAction action) {
		return JavaCode.text(type(ReferentialAction.class) + "." + action.name());
	}

	Chain index(QualifiedName table, Index index) {
		List<JavaCode> arguments = new ArrayList<>(List.of(table(table)));
		boolean plain = isPlain(index.elements());
		index.elements()
			.forEach((element) -> arguments.add(plain ? JavaCode.string(element.text()) : element(element)));
		Chain spec = word("index", JavaCode.string(index.name())).then("on", arguments);
		if (index.unique()) {
			spec = spec.then("unique");
		}
		return (index.where() != null) ? spec.then("where", JavaCode.string(index.where())) : spec;
	}

	static boolean isPlain(List<IndexElement> elements) {
		return elements.stream().noneMatch((element) -> element.expression() || element.descending());
	}

	private JavaCode element(IndexElement element) {
		JavaCode text = JavaCode.string(element.text());
		if (element.expression()) {
			Chain expression = word("expression", text);
			return element.descending() ? expression.then("desc") : expression;
		}
		return word(element.descending() ? "desc" : "asc", text);
	}

	Chain sequence(Sequence sequence) {
		Chain spec = word("sequence", JavaCode.string(sequence.name().name()));
		if (sequence.name().schema() != null) {
			spec = spec.then("schema", JavaCode.string(sequence.name().schema()));
		}
		if (sequence.start() != 1) {
			spec = spec.then("start", number(sequence.start()));
		}
		return (sequence.increment() != 1) ? spec.then("increment", number(sequence.increment())) : spec;
	}

	static List<JavaCode> strings(Stream<JavaCode> first, List<String> values) {
		return Stream.concat(first, values.stream().map(JavaCode::string)).toList();
	}

}
