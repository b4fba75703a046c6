package dev.migrations.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.operation.AlterEnumType;
import dev.migrations.operation.CreateEnumType;
import dev.migrations.operation.EnumColumn;
import dev.migrations.operation.Existence;
import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;

/**
 * The statements that make and change enum types ("CREATE TYPE" and "ALTER TYPE" in
 * PostgreSQL's manual).
 */
final class PostgresqlEnumTypes {

	private static final String OLD = "__old";

	private final PostgresqlSqlGenerator sql;

	PostgresqlEnumTypes(PostgresqlSqlGenerator sql) {
		this.sql = sql;
	}

	String create(CreateEnumType operation) {
		String create = create(operation.type().name(), operation.type().values());
		if (operation.existence() == Existence.UNCHECKED) {
			return create;
		}
		return """
				DO $migrations$
				BEGIN
				    IF to_regtype(%s) IS NULL THEN
				        %s;
				    END IF;
				END
				$migrations$""".formatted(this.sql.text(this.sql.identifier(operation.type().name())), create);
	}

	private String create(QualifiedName name, List<String> values) {
		return "CREATE TYPE " + this.sql.identifier(name) + " AS ENUM "
				+ values.stream().map(this.sql::text).collect(Collectors.joining(", ", "(", ")"));
	}

	/**
	 * Values are added in place; to remove one, or to change the order, the type is made
	 * anew and its columns follow.
	 */
	List<String> alter(AlterEnumType operation) {
		return operation.isAddition() ? additions(operation) : replacement(operation);
	}

	private List<String> additions(AlterEnumType operation) {
		List<String> statements = new ArrayList<>();
		List<String> before = operation.from().values();
		List<String> after = operation.to().values();
		for (int i = 0; i < after.size(); i++) {
			if (!before.contains(after.get(i))) {
				String place = (i > 0) ? " AFTER " + this.sql.text(after.get(i - 1))
						: before.isEmpty() ? "" : " BEFORE " + this.sql.text(before.get(0));
				statements.add("ALTER TYPE " + this.sql.identifier(operation.to().name()) + " ADD VALUE "
						+ this.sql.text(after.get(i)) + place);
			}
		}
		return statements;
	}

	private List<String> replacement(AlterEnumType operation) {
		QualifiedName name = operation.to().name();
		QualifiedName old = name.withName(Names.append(name.name(), OLD));
		List<String> statements = new ArrayList<>();
		statements.add("ALTER TYPE " + this.sql.identifier(name) + " RENAME TO " + this.sql.identifier(old.name()));
		statements.add(create(name, operation.to().values()));
		operation.columns().forEach((column) -> statements.addAll(follow(column, name)));
		statements.add("DROP TYPE " + this.sql.identifier(old));
		return statements;
	}

	private List<String> follow(EnumColumn column, QualifiedName type) {
		String altered = this.sql.column(column.table(), column.column());
		String written = this.sql.identifier(type);
		ServerDefault value = column.value();
		List<String> statements = new ArrayList<>();
		if (value != null) {
			statements.add(altered + "DROP DEFAULT");
		}
		statements
			.add(altered + "TYPE " + written + " USING " + this.sql.identifier(column.column()) + "::text::" + written);
		if (value != null) {
			statements.add(altered + "SET DEFAULT " + this.sql.valueOf(value));
		}
		return statements;
	}

}
