package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.dialect.sqlite.SqliteConstraint.Kind;
import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A table while its rebuild is composed: what it is, what it becomes, and how its rows
 * get there.
 */
final class SqliteTableChange {

	private static final Set<Kind> DROPPED_WITH_COLUMN = Set.of(Kind.NOT_NULL, Kind.NULL, Kind.DEFAULT, Kind.COLLATE);

	private final QualifiedName name;

	private final SqliteTableState state;

	private final SqliteTable before;

	private final SqliteColumnNames names;

	private final List<SqliteIndex> indexes;

	private final Map<String, String> values = new HashMap<>();

	private final List<String> inPlace = new ArrayList<>();

	private final Map<String, SqliteColumn> added = new HashMap<>();

	private final Set<String> dropped = new TreeSet<>();

	private SqliteTable table;

	private boolean rebuilt;

	SqliteTableChange(QualifiedName name, SqliteTableState state) {
		this.name = name;
		this.state = state;
		this.before = SqliteTable.parse(state.sql());
		this.table = this.before;
		this.names = new SqliteColumnNames(this.before, this::failed);
		this.indexes = new ArrayList<>(state.indexes());
	}

	/**
	 * The table as it has become so far, but for renames of columns.
	 */
	SqliteTable table() {
		return this.table;
	}

	QualifiedName tableName() {
		return this.name;
	}

	/**
	 * The name of the table as the schema has it.
	 */
	String exactTable() {
		return this.state.table();
	}

	SqliteColumnNames names() {
		return this.names;
	}

	SqliteColumn column(String column) {
		String kept = this.names.kept(column);
		return this.table.column(kept).orElseThrow();
	}

	SqliteChangeException failed(String what) {
		return new SqliteChangeException("The table '" + this.name + "' " + what + ".");
	}

	void rebuild(SqliteTable changed) {
		this.table = changed;
		this.rebuilt = true;
	}

	/**
	 * What is done unless the table is made anew.
	 */
	void inPlace(List<String> statements) {
		this.inPlace.addAll(statements);
	}

	private void alter(String alteration) {
		inPlace(List.of(alterTable() + alteration));
	}

	private String alterTable() {
		return "ALTER TABLE " + written(this.state.table()) + " ";
	}

	/**
	 * The table with names for its constraints, which alone are no reason to make it
	 * anew.
	 */
	void named(SqliteTable changed) {
		this.table = changed;
	}

	void replace(SqliteColumn changed) {
		rebuild(this.table.withColumns(this.table.columns()
			.stream()
			.map((column) -> SqliteToken.same(column.name(), changed.name()) ? changed : column)
			.toList()));
	}

	/**
	 * The value of a column in the new table, as an expression over the rows of the old
	 * one.
	 */
	void fill(SqliteColumn column, String expression) {
		String kept = this.names.expression(expression);
		for (SqliteToken token : SqliteToken.of(kept)) {
			if (this.added.keySet().stream().anyMatch(token::isName)) {
				throw failed("has no column '" + token.name() + "' before this batch, from which '" + column.name()
						+ "' could be filled");
			}
		}
		this.values.put(SqliteToken.folded(column.name()), kept);
	}

	/**
	 * Keeps the values of a column that is computed no longer, as it was computed last.
	 */
	void keepComputed(SqliteColumn column) {
		column.constraint(Kind.COMPUTED)
			.filter((computed) -> !this.before.column(column.name())
				.flatMap((old) -> old.constraint(Kind.COMPUTED))
				.filter((old) -> old.text().equals(computed.text()))
				.isPresent())
			.ifPresent((computed) -> this.values.put(SqliteToken.folded(column.name()),
					"(" + computed.inParentheses() + ")"));
	}

	/**
	 * SQLite renames a column in place, wherever the schema names it.
	 */
	void rename(String from, String to) {
		this.names.rename(from, to);
		alter(SqliteColumnNames.alteration(from, to));
	}

	/**
	 * @param changed the table with the column
	 * @param alteration the alteration in place, or {@code null} if the table must be
	 * made anew
	 */
	void addColumn(SqliteColumn column, SqliteTable changed, @Nullable String alteration) {
		this.added.put(column.name(), column);
		this.table = changed;
		if (alteration != null) {
			alter(alteration);
		}
		else {
			rebuild(changed);
		}
	}

	/**
	 * In place, unless another part of the table names the column; triggers and views
	 * that do are an error, as in other databases.
	 */
	void dropColumn(String dropping) {
		SqliteColumn column = column(dropping);
		this.dropped.add(column.name());
		boolean named = this.indexes.removeIf((index) -> index.mentions(column.name()));
		List<SqliteConstraint> constraints = this.table.constraints()
			.stream()
			.filter((constraint) -> !constraint.mentions(column.name()))
			.toList();
		List<SqliteColumn> columns = this.table.columns()
			.stream()
			.filter((each) -> each != column)
			.map((each) -> each.withoutChecksOf(column.name()))
			.toList();
		SqliteTable changed = this.table.withColumns(columns).withConstraints(constraints);
		boolean plain = column.constraints().stream().allMatch((each) -> DROPPED_WITH_COLUMN.contains(each.kind()))
				&& !named && constraints.equals(this.table.constraints())
				&& this.table.columns().stream().filter((each) -> each != column).toList().equals(columns);
		this.names.drop(dropping);
		this.added.remove(column.name());
		this.values.remove(SqliteToken.folded(column.name()));
		if (plain && !this.rebuilt) {
			this.table = changed;
			alter("DROP COLUMN " + Names.quoted(Names.unquoted(dropping)));
		}
		else {
			rebuild(changed);
		}
	}

	Optional<SqliteIndex> index(String exact) {
		return this.indexes.stream().filter((index) -> SqliteToken.same(index.name(), exact)).findFirst();
	}

	void add(SqliteIndex index) {
		this.indexes.add(index);
	}

	boolean remove(SqliteIndex index) {
		return this.indexes.remove(index);
	}

	void replace(SqliteIndex index, SqliteIndex by) {
		this.indexes.set(this.indexes.indexOf(index), by);
	}

	/**
	 * Whether the table is made anew.
	 */
	boolean isRebuild() {
		return this.rebuilt;
	}

	/**
	 * The columns that are gone.
	 */
	Set<String> dropped() {
		return this.dropped;
	}

	/**
	 * The statements, with nothing around them.
	 */
	List<String> sql() {
		if (!this.rebuilt) {
			return List.copyOf(this.inPlace);
		}
		List<String> sql = new ArrayList<>();
		addRebuild(sql);
		this.names.renames().forEach((rename) -> sql.add(alterTable() + rename));
		return sql;
	}

	/**
	 * The order of the manual's "Making Other Kinds Of Table Schema Changes": the old
	 * table goes before the new one takes its name. Renaming must leave alone what names
	 * the table, other tables, triggers and views, which mean the new one.
	 */
	private void addRebuild(List<String> sql) {
		String next = this.state.freeName();
		String newTable = written(next);
		String oldTable = written(this.state.table());
		losses().forEach(sql::add);
		sql.add(this.table.create(newTable));
		sql.add(copy(newTable, oldTable));
		if (this.before.isAutoincrement() && this.table.isAutoincrement()) {
			String sequences = Names.quoted(this.state.schema()) + ".sqlite_sequence";
			sql.add("DELETE FROM " + sequences + " WHERE name = " + SqliteCatalogue.literal(next));
			sql.add("INSERT INTO " + sequences + " (name, seq) SELECT " + SqliteCatalogue.literal(next) + ", seq FROM "
					+ sequences + " WHERE name = " + SqliteCatalogue.literal(this.state.table()));
		}
		sql.add("PRAGMA legacy_alter_table = ON");
		sql.add("DROP TABLE " + oldTable);
		sql.add("ALTER TABLE " + newTable + " RENAME TO " + Names.quoted(this.state.table()));
		sql.add("PRAGMA legacy_alter_table = OFF");
		this.indexes.forEach((index) -> sql.add(withSchema(index)));
		this.state.triggers().forEach((trigger) -> sql.add(this.state.withSchema(trigger, "TRIGGER")));
	}

	/**
	 * Queries that fail where a value would not be the same under the new type of its
	 * column.
	 */
	private List<String> losses() {
		List<String> queries = new ArrayList<>();
		for (SqliteColumn column : this.table.columns()) {
			boolean copied = isCopied(column) && !this.values.containsKey(SqliteToken.folded(column.name()));
			this.before.column(column.name())
				.filter((old) -> copied)
				.flatMap((old) -> SqliteAffinity.of(column, this.table)
					.loss(SqliteAffinity.of(old, this.before), Names.quoted(old.name())))
				.ifPresent((loss) -> queries.add(SqliteGuard.where(
						"The new type of column " + this.name + "." + column.name()
								+ " would round some of its values. Say how with a USING expression, or keep the type.",
						"EXISTS (SELECT 1 FROM " + written(this.state.table()) + " WHERE " + loss + ")")));
		}
		return queries;
	}

	/**
	 * What rows have in an added column whose default has changed since.
	 */
	private Optional<String> firstDefault(SqliteColumn column) {
		SqliteColumn first = this.added.get(column.name());
		if (first == null || column.has(Kind.COMPUTED)
				|| first.constraint(Kind.DEFAULT).equals(column.constraint(Kind.DEFAULT))) {
			return Optional.empty();
		}
		return Optional.of(first.constraint(Kind.DEFAULT).map(SqliteConstraint::afterFirstWord).orElse("NULL"));
	}

	private boolean isCopied(SqliteColumn column) {
		boolean isOld = !this.added.containsKey(column.name()) && this.before.column(column.name()).isPresent();
		return (isOld || this.values.containsKey(SqliteToken.folded(column.name()))) && !column.has(Kind.COMPUTED);
	}

	private String copy(String newTable, String oldTable) {
		List<String> targets = new ArrayList<>();
		List<String> sources = new ArrayList<>();
		this.state.rowid(this.before, this.table).ifPresent((rowid) -> {
			targets.add(rowid);
			sources.add(rowid);
		});
		for (SqliteColumn column : this.table.columns()) {
			if (isCopied(column)) {
				String name = Names.quoted(column.name());
				targets.add(name);
				sources.add(this.values.getOrDefault(SqliteToken.folded(column.name()), name));
			}
			else {
				firstDefault(column).ifPresent((value) -> {
					targets.add(Names.quoted(column.name()));
					sources.add(value);
				});
			}
		}
		return "INSERT INTO " + newTable + " (" + String.join(", ", targets) + ")\n    SELECT "
				+ String.join(", ", sources) + " FROM " + oldTable;
	}

	String withSchema(SqliteIndex index) {
		return this.state.withSchema(index.sql(), "INDEX");
	}

	/**
	 * The name with that of its database.
	 */
	String written(String table) {
		return Names.quoted(this.state.schema()) + "." + Names.quoted(table);
	}

}
