package dev.migrations.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrations.operation.ConstraintKind;
import dev.migrations.render.JavaCode.Chain;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ExcludeConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ReferentialMatch;
import dev.migrations.schema.ReferentialRule;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a schema in the words of {@link dev.migrations.operation.Ddl}.
 */
final class JavaSpecs extends JavaColumnSpecs {

	JavaSpecs(Set<String> imports) {
		super(imports);
	}

	/**
	 * A key or unique constraint without its table.
	 */
	Chain constraint(String word, @Nullable String name, List<String> columns) {
		return word(word, strings(Stream.of(nullable(name)), columns));
	}

	/**
	 * What a table is made of, but for its indexes.
	 */
	List<JavaCode> elements(Table table) {
		List<JavaCode> elements = new ArrayList<>();
		table.columns().forEach((column) -> elements.add(column(column)));
		PrimaryKey primaryKey = table.primaryKey();
		if (primaryKey != null) {
			elements.add(primaryKey(primaryKey));
		}
		table.foreignKeys().forEach((key) -> elements.add(references(key, foreignKey(key))));
		table.uniqueConstraints().forEach((unique) -> elements.add(unique(unique)));
		table.checkConstraints().forEach((check) -> elements.add(check(check)));
		table.excludeConstraints().forEach((exclude) -> elements.add(exclude(exclude)));
		return elements;
	}

	Chain primaryKey(PrimaryKey key) {
		return include(constraint("primaryKey", key.name(), key.columns()), key.include());
	}

	private static Chain include(Chain spec, List<String> columns) {
		return columns.isEmpty() ? spec : spec.then("include", columns.stream().map(JavaCode::string).toList());
	}

	Chain unique(UniqueConstraint unique) {
		Chain spec = include(constraint("unique", unique.name(), unique.columns()), unique.include());
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
		return deferrability(check.validated() ? spec : spec.then("notValidated"), check.deferrability());
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
		spec = include(spec, details.include());
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

	static Chain inSchema(Chain spec, QualifiedName name) {
		return (name.schema() != null) ? spec.then("schema", JavaCode.string(name.schema())) : spec;
	}

	Chain object(ReplaceableObject.Id id, @Nullable String text) {
		String word = switch (id.kind()) {
			case VIEW -> "view";
			case MATERIALIZED_VIEW -> "materializedView";
			case FUNCTION -> "function";
			case PROCEDURE -> "procedure";
			case TRIGGER -> "trigger";
		};
		QualifiedName table = id.table();
		Chain spec = (table != null)
				? word(word, JavaCode.string(id.name().name()), JavaCode.string(table.name()), nullable(text))
				: word(word, JavaCode.string(id.name().name()), nullable(text));
		Chain located = inSchema(spec, id.name());
		return (id.arguments() != null) ? located.then("arguments", JavaCode.string(id.arguments())) : located;
	}

	JavaCode kind(ConstraintKind kind) {
		return JavaCode.text(type(ConstraintKind.class) + "." + kind.name());
	}

	/**
	 * The method that drops a constraint.
	 */
	static String drop(ConstraintKind kind) {
		return switch (kind) {
			case PRIMARY_KEY -> "dropPrimaryKey";
			case UNIQUE -> "dropUnique";
			case FOREIGN_KEY -> "dropForeignKey";
			case CHECK -> "dropCheck";
			case EXCLUDE -> "dropExclude";
		};
	}

	Chain namingConvention(NamingConvention convention) {
		List<JavaCode> templates = new ArrayList<>();
		convention.templates().forEach((kind, template) -> {
			templates.add(JavaCode.string(kind));
			templates.add(JavaCode.string(template));
		});
		Chain spec = JavaCode.call(type(NamingConvention.class) + ".of",
				JavaCode.call(type(Map.class) + ".of", templates));
		return (convention.maximumLength() != NamingConvention.DEFAULT.maximumLength())
				? spec.then("withMaximumLength", number(convention.maximumLength())) : spec;
	}

}
