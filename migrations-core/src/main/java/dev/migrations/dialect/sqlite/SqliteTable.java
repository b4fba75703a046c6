package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.migrations.dialect.sqlite.SqliteConstraint.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A table, as the statement that created it has it: what SQLite's pragmas tell of a
 * table, and what they do not, such as the names of constraints and their conditions.
 *
 * @param columns its columns
 * @param constraints its constraints that belong to no column
 * @param options what follows the closing parenthesis: {@code STRICT},
 * {@code WITHOUT ROWID}
 * @param comment its comment, or {@code null}
 */
record SqliteTable(List<SqliteColumn> columns, List<SqliteConstraint> constraints, String options,
		@Nullable String comment) {

	SqliteTable {
		columns = List.copyOf(columns);
		constraints = List.copyOf(constraints);
	}

	/**
	 * Reads the statement that created a table.
	 */
	static SqliteTable parse(String sql) {
		return new SqliteTableParser(sql).table();
	}

	Optional<SqliteColumn> column(String name) {
		return this.columns.stream().filter((column) -> SqliteToken.same(column.name(), name)).findFirst();
	}

	SqliteTable withColumns(List<SqliteColumn> newColumns) {
		return new SqliteTable(newColumns, this.constraints, this.options, this.comment);
	}

	SqliteTable withConstraints(List<SqliteConstraint> newConstraints) {
		return new SqliteTable(this.columns, newConstraints, this.options, this.comment);
	}

	SqliteTable withOptions(String newOptions) {
		return new SqliteTable(this.columns, this.constraints, newOptions, this.comment);
	}

	SqliteTable withComment(@Nullable String newComment) {
		return new SqliteTable(this.columns, this.constraints, this.options, newComment);
	}

	/**
	 * The columns of the primary key; none if there is no key.
	 */
	List<String> primaryKeyColumns() {
		for (SqliteColumn column : this.columns) {
			if (column.has(Kind.PRIMARY_KEY)) {
				return List.of(column.name());
			}
		}
		return this.constraints.stream()
			.filter((constraint) -> constraint.kind() == Kind.PRIMARY_KEY)
			.findFirst()
			.map(SqliteConstraint::columns)
			.orElse(List.of());
	}

	/**
	 * Whether the column is another name of the rowid, which SQLite numbers (its manual,
	 * "CREATE TABLE", "ROWIDs and the INTEGER PRIMARY KEY").
	 */
	boolean isRowid(SqliteColumn column) {
		boolean descending = column.constraint(Kind.PRIMARY_KEY).filter((key) -> key.has("DESC")).isPresent();
		List<String> key = primaryKeyColumns();
		return column.type().equalsIgnoreCase("integer") && key.size() == 1
				&& SqliteToken.same(key.get(0), column.name()) && !descending && !isWithoutRowid();
	}

	boolean isWithoutRowid() {
		return SqliteToken.of(this.options).stream().anyMatch((token) -> token.is("ROWID"));
	}

	/**
	 * The options, each in upper case: {@code WITHOUT ROWID}.
	 */
	List<String> optionNames() {
		String all = SqliteToken.of(this.options)
			.stream()
			.filter((token) -> token.kind() != SqliteToken.Kind.COMMENT)
			.map((token) -> token.text().toUpperCase(Locale.ROOT))
			.collect(Collectors.joining(" "));
		return all.isEmpty() ? List.of() : List.of(all.split(" , "));
	}

	boolean isStrict() {
		return SqliteToken.of(this.options).stream().anyMatch((token) -> token.is("STRICT"));
	}

	/**
	 * Whether the numbers of deleted rows are never given again.
	 */
	boolean isAutoincrement() {
		return this.columns.stream()
			.flatMap((column) -> column.constraints().stream())
			.anyMatch((constraint) -> constraint.has("AUTOINCREMENT"))
				|| this.constraints.stream()
					.anyMatch((constraint) -> constraint.kind() == Kind.PRIMARY_KEY
							&& constraint.tokens().stream().anyMatch((token) -> token.is("AUTOINCREMENT")));
	}

	/**
	 * The statement that creates it under a name.
	 * @param name the name as it is written
	 */
	String create(String name) {
		List<String> elements = new ArrayList<>();
		this.columns.forEach((column) -> elements.add(column.text()));
		this.constraints.forEach((constraint) -> elements.add(constraint.text()));
		String written = (this.comment != null) ? name + " " + SqliteComments.write(this.comment) : name;
		return "CREATE TABLE " + written + " (\n    " + String.join(",\n    ", elements) + "\n)"
				+ (this.options.isEmpty() ? "" : " " + this.options);
	}

}
