package dev.migrations.dialect.sqlite;

import java.util.List;
import java.util.Optional;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.NamedObject;
import dev.migrations.schema.Names;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Names for the constraints of a table that have none, by a convention.
 */
final class SqliteConstraintNames {

	private final NamingConvention convention;

	private final QualifiedName table;

	SqliteConstraintNames(NamingConvention convention, QualifiedName table) {
		this.convention = convention;
		this.table = table;
	}

	SqliteTable named(SqliteTable source) {
		return source
			.withColumns(source.columns()
				.stream()
				.map((column) -> column.with(named(source, column.constraints(), List.of(column.name()))))
				.toList())
			.withConstraints(named(source, source.constraints(), null));
	}

	private List<SqliteConstraint> named(SqliteTable source, List<SqliteConstraint> constraints,
			@Nullable List<String> column) {
		return constraints.stream()
			.map((each) -> (each.name() != null) ? each
					: object(source, each, (column != null) ? column : each.columns())
						.filter((object) -> this.convention.names(object.kind()))
						.map((object) -> each.withName(Names.unquoted(this.convention.name(object))))
						.orElse(each))
			.toList();
	}

	private Optional<NamedObject> object(SqliteTable source, SqliteConstraint constraint, List<String> columns) {
		return switch (constraint.kind()) {
			case PRIMARY_KEY -> Optional.of(NamedObject.of(this.table, new PrimaryKey(null, columns)));
			case UNIQUE -> Optional.of(NamedObject.of(this.table, new UniqueConstraint(null, columns)));
			case FOREIGN_KEY -> Optional.of(NamedObject.of(this.table, ForeignKey.of(null, columns,
					QualifiedName.of(constraint.referencedTable()), constraint.referencedColumns())));
			case CHECK -> Optional.of(NamedObject.of(this.table, new CheckConstraint(null, constraint.inParentheses()),
					source.columns()
						.stream()
						.map((column) -> Column.of(column.name(), new NativeType("any")))
						.toList()));
			case NOT_NULL, NULL, DEFAULT, COLLATE, COMPUTED -> Optional.empty();
		};
	}

}
