package dev.migrations.metadata.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.hibernate.boot.Metadata;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.Identity;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.ServerDefault;

/**
 * Copies one of Hibernate's columns.
 */
final class ColumnReader {

	private final Metadata metadata;

	private final ConstraintReader constraints;

	private final HibernateNames names;

	private final boolean stored;

	ColumnReader(Metadata metadata, ConstraintReader constraints) {
		this.metadata = metadata;
		this.constraints = constraints;
		this.names = HibernateNames.of(metadata.getDatabase().getDialect());
		this.stored = stores(metadata.getDatabase().getDialect());
	}

	// H2 has no word for it: it keeps computed values always
	private static boolean stores(Dialect dialect) {
		return dialect instanceof H2Dialect || dialect.generatedAs("x").toLowerCase(Locale.ROOT).contains("stored");
	}

	Result read(org.hibernate.mapping.Table table, org.hibernate.mapping.Column column) {
		ColumnDefinition definition = ColumnDefinition.parse(column.getSqlType(this.metadata));
		boolean key = table.hasPrimaryKey() && table.getPrimaryKey().containsColumn(column);
		Identity identity = column.isIdentity() ? Identity.byDefault() : definition.identity();
		Computed computed = (column.getGeneratedAs() != null) ? new Computed(column.getGeneratedAs(), this.stored)
				: definition.computed();
		boolean nullable = column.isNullable() && definition.nullable() && !key && identity == null;
		Column read = new Column(this.names.of(column), new NativeType(definition.type()), nullable,
				(identity == null && computed == null) ? serverDefault(column, definition) : null, identity, computed,
				null, comment(column.getComment()));
		List<CheckConstraint> checks = new ArrayList<>();
		column.getCheckConstraints().forEach((check) -> checks.add(this.constraints.check(check)));
		definition.checks().forEach((condition) -> checks.add(new CheckConstraint(null, condition)));
		boolean unique = (column.isUnique() || definition.unique()) && !table.isPrimaryKey(column);
		return new Result(read, checks, unique);
	}

	private @Nullable ServerDefault serverDefault(org.hibernate.mapping.Column column, ColumnDefinition definition) {
		String sql = column.getDefaultValue();
		if (sql == null || sql.isBlank()) {
			sql = definition.defaultValue();
		}
		else {
			sql = this.metadata.getDatabase().getDialect().getColumnDefaultString(sql);
		}
		return (sql != null) ? DefaultText.parse(sql) : null;
	}

	/**
	 * The comment; an empty one is none, as it is to PostgreSQL (COMMENT).
	 */
	static @Nullable String comment(@Nullable String text) {
		return (text != null && !text.isEmpty()) ? text : null;
	}

	/**
	 * A column, and what it says about its table.
	 */
	record Result(Column column, List<CheckConstraint> checks, boolean unique) {

	}

}
