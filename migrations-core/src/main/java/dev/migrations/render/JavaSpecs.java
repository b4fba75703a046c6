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

import dev.migrations.schema.UniqueConstraint;
import dev.migrations.schema.ReferentialRule;
import dev.migrations.schema.ReferentialMatch;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.ExcludeConstraint;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.Deferrability;
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

	private static Chain options(Chain spec, List<DialectOption> options) {
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

	private List<JavaCode> identity(Identity identity) {
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

	private static JavaCode nullable(@Nullable Long number) {
		return JavaCode.text((number != null) ? number + "L" : "null");
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

	Chain unique(UniqueConstraint unique) {
		Chain spec = constraint("unique", unique.name(), unique.columns());
		return deferrability(unique.nullsDistinct() ? spec : spec.then("nullsNotDistinct"), unique.deferrability());
	}

	private static Chain deferrability(Chain spec, Deferrability deferrability) {
		return switch (deferrability) {
			case NOT_DEFERRABLE -> spec;
			case INITIALLY_IMMEDIATE -> spec.then("deferrable");
			case INITIALLY_DEFERRED -> spec.then("initiallyDeferred");
		};
	}

	Chain check(CheckConstraint check) {
		Chain spec = word("check", nullable(check.name()), JavaCode.string(check.expression()));
		return check.validated() ? spec : spec.then("notValidated");
	}

	Chain exclude(ExcludeConstraint exclude) {
		Chain spec = word("exclude", nullable(exclude.name()));
		if (!exclude.method().equals("gist")) {
			spec = spec.then("using", JavaCode.string(exclude.method()));
		}
		for (ExcludeConstraint.Element each : exclude.elements()) {
			IndexElement element = each.element();
			spec = spec.then("with", element.isPlain() ? JavaCode.string(element.text()) : element(element),
					JavaCode.string(each.operator()));
		}
		if (exclude.where() != null) {
			spec = spec.then("where", JavaCode.string(exclude.where()));
		}
		return deferrability(spec, exclude.deferrability());
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
		if (key.onDelete() != ReferentialAction.NO_ACTION) {
			spec = spec.then("onDelete", action(key.onDelete()));
		}
		ReferentialRule rule = key.rule();
		if (rule.match() != ReferentialMatch.SIMPLE) {
			spec = spec.then("match", JavaCode.text(type(ReferentialMatch.class) + "." + rule.match().name()));
		}
		spec = deferrability(spec, rule.deferrability());
		return rule.validated() ? spec : spec.then("notValidated");
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
		if (index.where() != null) {
			spec = spec.then("where", JavaCode.string(index.where()));
		}
		Index.Details details = index.details();
		if (details.method() != null) {
			spec = spec.then("using", JavaCode.string(details.method()));
		}
		if (!details.include().isEmpty()) {
			spec = spec.then("include", details.include().stream().map(JavaCode::string).toList());
		}
		return options(details.nullsDistinct() ? spec : spec.then("nullsNotDistinct"), details.options());
	}

	static boolean isPlain(List<IndexElement> elements) {
		return elements.stream().allMatch(IndexElement::isPlain);
	}

	private JavaCode element(IndexElement element) {
		Chain spec = element.expression() ? word("expression", JavaCode.string(element.text()))
				: word(element.descending() ? "desc" : "asc", JavaCode.string(element.text()));
		if (element.expression() && element.descending()) {
			spec = spec.then("desc");
		}
		IndexElement.Details details = element.details();
		if (details.operatorClass() != null) {
			spec = spec.then("operatorClass", JavaCode.string(details.operatorClass()));
		}
		if (details.collation() != null) {
			spec = spec.then("collation", JavaCode.string(details.collation()));
		}
		if (details.length() != null) {
			spec = spec.then("length", number(details.length()));
		}
		return switch (element.nulls()) {
			case UNSPECIFIED -> spec;
			case FIRST -> spec.then("nullsFirst");
			case LAST -> spec.then("nullsLast");
		};
	}

	Chain sequence(Sequence sequence) {
		Chain spec = word("sequence", JavaCode.string(sequence.name().name()));
		if (sequence.name().schema() != null) {
			spec = spec.then("schema", JavaCode.string(sequence.name().schema()));
		}
		if (sequence.start() != 1) {
			spec = spec.then("start", number(sequence.start()));
		}
		if (sequence.increment() != 1) {
			spec = spec.then("increment", number(sequence.increment()));
		}
		Numbering numbering = sequence.numbering();
		if (numbering.minimum() != null) {
			spec = spec.then("minimum", number(numbering.minimum()));
		}
		if (numbering.maximum() != null) {
			spec = spec.then("maximum", number(numbering.maximum()));
		}
		if (numbering.cache() != null) {
			spec = spec.then("cache", number(numbering.cache()));
		}
		return numbering.cycle() ? spec.then("cycle") : spec;
	}

	static List<JavaCode> strings(Stream<JavaCode> first, List<String> values) {
		return Stream.concat(first, values.stream().map(JavaCode::string)).toList();
	}

}
