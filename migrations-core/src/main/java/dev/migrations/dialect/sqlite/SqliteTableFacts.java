package dev.migrations.dialect.sqlite;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.FoundTable;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.sqlite.SqliteConstraint.Kind;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Identity;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialMatch;
import dev.migrations.schema.ReferentialRule;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Says in the words of our schema what a statement of SQLite says of a table.
 */
class SqliteTableFacts {

	/** The collations that every SQLite has. */
	private static final Set<String> COLLATIONS = Set.of("BINARY", "NOCASE", "RTRIM");

	private final SqliteTable source;

	private final @Nullable String schema;

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	SqliteTableFacts(SqliteTable source, @Nullable String schema, Identifiers identifiers, ComparisonRules rules) {
		this.source = source;
		this.schema = schema;
		this.identifiers = identifiers;
		this.rules = rules;
	}

	void addTo(FoundTable table) {
		for (SqliteColumn column : this.source.columns()) {
			table.add(column(column));
			for (SqliteConstraint constraint : column.constraints()) {
				addTo(table, constraint, List.of(column.name()));
			}
		}
		this.source.constraints().forEach((constraint) -> addTo(table, constraint, constraint.columns()));
		for (String option : this.source.optionNames()) {
			table.add(new DialectOption(SqliteDialect.NAME, option, ""));
		}
	}

	private void addTo(FoundTable table, SqliteConstraint constraint, List<String> columns) {
		String name = (constraint.name() != null) ? this.identifiers.canonical(constraint.name()) : null;
		switch (constraint.kind()) {
			case PRIMARY_KEY -> table.set(new PrimaryKey(name, names(columns)));
			case UNIQUE -> table.add(new UniqueConstraint(name, names(columns)));
			case CHECK -> table.add(new CheckConstraint(name, expression(constraint)));
			case FOREIGN_KEY -> table.add(
					ForeignKey
						.of(name, names(columns),
								new QualifiedName(this.schema,
										this.identifiers.canonical(constraint.referencedTable())),
								names(constraint.referencedColumns()))
						.withRule(new ReferentialRule(constraint.action("UPDATE"), constraint.action("DELETE"),
								ReferentialMatch.SIMPLE, constraint.deferrability(), true)));
			case NOT_NULL, NULL, DEFAULT, COLLATE, COMPUTED -> {
			}
		}
	}

	private Column column(SqliteColumn column) {
		boolean key = this.source.primaryKeyColumns()
			.stream()
			.anyMatch((name) -> SqliteToken.same(name, column.name()));
		ServerDefault serverDefault = column.constraint(Kind.DEFAULT)
			.map((constraint) -> ServerDefault.expression(constraint.afterFirstWord()))
			.orElse(null);
		return new Column(this.identifiers.canonical(column.name()),
				this.rules.canonicalType(new NativeType(column.type().isEmpty() ? "blob" : column.type())),
				!key && !column.has(Kind.NOT_NULL),
				(serverDefault != null) ? this.rules.canonicalDefault(serverDefault) : null,
				this.source.isRowid(column) ? Identity.byDefault() : null,
				column.constraint(Kind.COMPUTED).map(this::computed).orElse(null),
				column.constraint(Kind.COLLATE)
					.map((constraint) -> collation(this.identifiers.canonical(constraint.tokens().get(1).name())))
					.orElse(null),
				column.comment());
	}

	/**
	 * The collation as the manual writes it; its name has no case ("Datatypes In SQLite",
	 * 7).
	 */
	static String collation(String name) {
		String upperCase = name.toUpperCase(Locale.ROOT);
		return COLLATIONS.contains(upperCase) ? upperCase : name;
	}

	private Computed computed(SqliteConstraint constraint) {
		return new Computed(expression(constraint), constraint.has("STORED"));
	}

	private String expression(SqliteConstraint constraint) {
		return this.rules.canonicalExpressionText(constraint.inParentheses());
	}

	private List<String> names(List<String> exact) {
		return exact.stream().map(this.identifiers::canonical).toList();
	}

}
