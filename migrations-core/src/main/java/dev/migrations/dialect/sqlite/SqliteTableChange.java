package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.dialect.sqlite.SqliteConstraint.Kind;
import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;

/**
 * A table while its rebuild is composed: what it is, what it becomes, and how its rows
 * get there.
 */
final class SqliteTableChange {

	private static final Set<Kind> DROPPED_WITH_COLUMN = Set.of(Kind.NOT_NULL, Kind.NULL, Kind.DEFAULT, Kind.COLLATE);

	private final QualifiedName name;

	private final SqliteTableState state;

	private final SqliteTable before;

	private final List<SqliteIndex> indexes;

	private final Map<String, String> values = new HashMap<>();

	private final List<String> inPlace = new ArrayList<>();

	private final Set<String> dropped = new TreeSet<>();

	private SqliteTable table;

	private boolean rebuilt;

	SqliteTableChange(QualifiedName name, SqliteTableState state) {
		this.name = name;
		this.state = state;
		this.before = SqliteTable.parse(state.sql());
		this.table = this.before;
		this.indexes = new ArrayList<>(state.indexes());
	}

	/**
	 * The table as it has become so far.
	 */
	SqliteTable table() {
		return this.table;
	}

	/**
	 * Names in the catalogue are kept as they are written.
	 */
	String exact(String column) {
		return Names.unquoted(column);
	}

	SqliteColumn column(String exact) {
		return this.table.column(exact).orElseThrow(() -> failed("has no column '" + exact + "'"));
	}

	SqliteChangeException failed(String what) {
		return new SqliteChangeException("The table '" + this.name + "' " + what + ".");
	}

	void rebuild(SqliteTable changed) {
		this.table = changed;
		this.rebuilt = true;
	}

	void replace(SqliteColumn changed) {
		rebuild(this.table.withColumns(this.table.columns()
			.stream()
			.map((column) -> SqliteToken.same(column.name(), changed.name()) ? changed : column)
			.toList()));
	}

	/**
	 * The value of a column in the new table, as an expression over the old one.
	 */
	void fill(String column, String expression) {
		this.values.put(SqliteToken.folded(column), expression);
	}

	/**
	 * SQLite renames a column in place, wherever the schema names it.
	 */
	void rename(String from, String to) {
		this.inPlace.add("RENAME COLUMN " + Names.quoted(exact(from)) + " TO " + Names.quoted(exact(to)));
	}

	/**
	 * In place, unless another part of the table names the column; triggers and views
	 * that do are an error, as in other databases.
	 */
	void dropColumn(SqliteColumn column) {
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
		if (plain && !this.rebuilt) {
			this.table = changed;
			this.inPlace.add("DROP COLUMN " + Names.quoted(column.name()));
		}
		else {
			rebuild(changed);
		}
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
		List<String> sql = new ArrayList<>();
		if (this.rebuilt) {
			addRebuild(sql);
		}
		for (String alteration : this.inPlace) {
			if (!this.rebuilt || alteration.startsWith("RENAME")) {
				sql.add("ALTER TABLE " + written(this.state.table()) + " " + alteration);
			}
		}
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
		this.indexes.forEach((index) -> sql.add(this.state.withSchema(index.sql(), "INDEX")));
		this.state.triggers().forEach((trigger) -> sql.add(this.state.withSchema(trigger, "TRIGGER")));
	}

	private String copy(String newTable, String oldTable) {
		List<String> targets = new ArrayList<>();
		List<String> sources = new ArrayList<>();
		this.state.rowid(this.before, this.table).ifPresent((rowid) -> {
			targets.add(rowid);
			sources.add(rowid);
		});
		for (SqliteColumn column : this.table.columns()) {
			boolean isOld = this.before.column(column.name()).isPresent();
			if (isOld && !column.has(Kind.COMPUTED)) {
				String name = Names.quoted(column.name());
				targets.add(name);
				sources.add(this.values.getOrDefault(SqliteToken.folded(column.name()), name));
			}
		}
		return "INSERT INTO " + newTable + " (" + String.join(", ", targets) + ")\n    SELECT "
				+ String.join(", ", sources) + " FROM " + oldTable;
	}

	private String written(String table) {
		return Names.quoted(this.state.schema()) + "." + Names.quoted(table);
	}

}
