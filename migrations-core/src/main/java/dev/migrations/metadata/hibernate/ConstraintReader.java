package dev.migrations.metadata.hibernate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NamedObject;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.UniqueConstraint;

/**
 * Copies the constraints and indexes of one of Hibernate's tables.
 */
final class ConstraintReader {

	private static final Pattern WHERE = Pattern.compile("(?is)\\s*where\\s+(.+)");

	private static final String ACTION = "\\s+(cascade|restrict|no\\s+action|set\\s+null|set\\s+default)\\b";

	private static final Pattern ON_UPDATE = Pattern.compile("(?i)\\bon\\s+update" + ACTION);

	private static final Pattern ON_DELETE = Pattern.compile("(?i)\\bon\\s+delete" + ACTION);

	private final NamespaceNames names;

	private final Dialect dialect;

	private final NamingConvention naming;

	private final Set<String> inventedIndexNames = new HashSet<>();

	ConstraintReader(NamespaceNames names, Dialect dialect, NamingConvention naming) {
		this.names = names;
		this.dialect = dialect;
		this.naming = naming;
	}

	CheckConstraint check(org.hibernate.mapping.CheckConstraint check) {
		return new CheckConstraint(check.isNamed() ? this.names.names().chosen(check.getName()) : null,
				check.getConstraint());
	}

	/**
	 * The foreign keys that Hibernate would create, one for each set of columns and
	 * target.
	 */
	List<ForeignKey> foreignKeys(Table table) {
		Map<ForeignKey, ForeignKey> byStructure = new LinkedHashMap<>();
		for (org.hibernate.mapping.ForeignKey key : table.getForeignKeyCollection()) {
			if (key.isCreationEnabled() && key.isPhysicalConstraint()) {
				ForeignKey read = foreignKey(key);
				byStructure.merge(read.withName(null), read, (known, other) -> (known.name() != null) ? known : other);
			}
		}
		return List.copyOf(byStructure.values());
	}

	private ForeignKey foreignKey(org.hibernate.mapping.ForeignKey key) {
		List<Column> referenced = key.isReferenceToPrimaryKey() ? key.getReferencedTable().getPrimaryKey().getColumns()
				: key.getReferencedColumns();
		ForeignKey read = ForeignKey.of(this.names.names().chosen(key.getName()),
				this.names.names().of(key.getColumns()),
				this.names.qualified(key.getReferencedTable().getQualifiedTableName()),
				this.names.names().of(referenced));
		if (key.getOnDeleteAction() != null) {
			read = read.withOnDelete(action(key.getOnDeleteAction()));
		}
		// @ForeignKey(foreignKeyDefinition) is SQL, and the only place for ON UPDATE
		String definition = (key.getKeyDefinition() != null) ? key.getKeyDefinition() : "";
		return read.withOnUpdate(action(ON_UPDATE.matcher(definition), read.onUpdate()))
			.withOnDelete(action(ON_DELETE.matcher(definition), read.onDelete()));
	}

	private static ReferentialAction action(OnDeleteAction action) {
		return ReferentialAction.valueOf(action.name());
	}

	private static ReferentialAction action(Matcher matcher, ReferentialAction otherwise) {
		if (!matcher.find()) {
			return otherwise;
		}
		return ReferentialAction.valueOf(matcher.group(1).toUpperCase(Locale.ROOT).replaceAll("\\s+", "_"));
	}

	UniqueConstraint unique(UniqueKey key) {
		return new UniqueConstraint(this.names.names().chosen(key.getName()), this.names.names().of(key.getColumns()));
	}

	/**
	 * Whether a unique key says more than a constraint can: an order, or a condition.
	 */
	boolean isIndex(UniqueKey key) {
		return where(key.getOptions()) != null || key.getColumnOrderMap().values().stream().anyMatch(this::isDesc);
	}

	Index index(UniqueKey key, QualifiedName table) {
		List<IndexElement> elements = new ArrayList<>();
		for (Column column : key.getColumns()) {
			elements.add(element(column, key.getColumnOrderMap().get(column)));
		}
		return index(key.getName(), table, elements, true, key.getOptions());
	}

	Index index(org.hibernate.mapping.Index index, QualifiedName table) {
		List<IndexElement> elements = new ArrayList<>();
		for (Selectable selectable : index.getSelectables()) {
			elements.add(element(selectable, index.getSelectableOrderMap().get(selectable)));
		}
		return index(index.getQuotedName(this.dialect), table, elements, index.isUnique(), index.getOptions());
	}

	private Index index(@Nullable String name, QualifiedName table, List<IndexElement> elements, boolean unique,
			@Nullable String options) {
		String chosen = this.names.names().chosen(name);
		NamedObject index = NamedObject.index(table, chosen, elements);
		return new Index((chosen != null) ? this.naming.given(index) : free(this.naming.orDefaults().name(index)),
				elements, unique, where(options));
	}

	// indexes of the same columns, or of tables and columns that run together
	private String free(String name) {
		String free = name;
		for (int number = 2; !this.inventedIndexNames.add(free); number++) {
			free = name + "_" + number;
		}
		return free;
	}

	private IndexElement element(Selectable selectable, @Nullable String order) {
		IndexElement element = (selectable instanceof Column column)
				? IndexElement.column(this.names.names().of(column))
				: IndexElement.expression(withoutParentheses(selectable.getText(this.dialect)));
		return isDesc(order) ? element.desc() : element;
	}

	private boolean isDesc(@Nullable String order) {
		return "desc".equalsIgnoreCase(order);
	}

	private static @Nullable String where(@Nullable String options) {
		Matcher matcher = WHERE.matcher((options != null) ? options : "");
		return matcher.matches() ? matcher.group(1).strip() : null;
	}

	private static String withoutParentheses(String expression) {
		String text = expression.strip();
		return (text.startsWith("(") && SqlText.closing(text, 0) == text.length() - 1)
				? text.substring(1, text.length() - 1).strip() : text;
	}

}
