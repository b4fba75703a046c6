package dev.migrations.operation;

import dev.migrations.schema.Computed;
import dev.migrations.schema.Identity;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Column;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;

/**
 * Collects the changes of one column, each with its value before and after:
 * {@code c -> c.type(integer(), bigint()).nullable(false, true)}.
 *
 * @since 0.1.0
 */
public final class ColumnChanges {

	private final String column;

	private final List<ColumnChange> changes = new ArrayList<>();

	private @Nullable Column existing;

	ColumnChanges(String column) {
		this.column = column;
	}

	public ColumnChanges type(SqlType from, SqlType to) {
		return add(new ColumnChange.SetType(from, to, null));
	}

	/**
	 * Another type, and how old values become new ones (PostgreSQL's {@code USING}).
	 */
	public ColumnChanges type(SqlType from, SqlType to, String using) {
		return add(new ColumnChange.SetType(from, to, using));
	}

	public ColumnChanges nullable(boolean from, boolean to) {
		return add(new ColumnChange.SetNullable(from, to));
	}

	/**
	 * Another default; {@code null} stands for none.
	 */
	public ColumnChanges serverDefault(@Nullable ServerDefault from, @Nullable ServerDefault to) {
		return add(new ColumnChange.SetServerDefault(from, to));
	}

	/**
	 * Another way to be numbered; {@code null} stands for none.
	 */
	public ColumnChanges identity(@Nullable Identity from, @Nullable Identity to) {
		return add(new ColumnChange.SetIdentity(from, to));
	}

	/**
	 * Another way to be computed; {@code null} stands for none.
	 */
	public ColumnChanges computed(@Nullable Computed from, @Nullable Computed to) {
		return add(new ColumnChange.SetComputed(from, to));
	}

	/**
	 * Another collation of a column of this type; {@code null} stands for the database's
	 * own.
	 */
	public ColumnChanges collation(SqlType type, @Nullable String from, @Nullable String to) {
		return add(new ColumnChange.SetCollation(type, from, to));
	}

	/**
	 * Another comment; {@code null} stands for none.
	 */
	public ColumnChanges comment(@Nullable String from, @Nullable String to) {
		return add(new ColumnChange.SetComment(from, to));
	}

	public ColumnChanges rename(String newName) {
		return add(new ColumnChange.Rename(this.column, newName));
	}

	/**
	 * The whole column as it is before. MariaDB says a column anew to change its type,
	 * nullability or comment, and loses what is not said.
	 */
	public ColumnChanges existing(ColumnSpec column) {
		column.existence().refuse("The column '" + column.column().name() + "'");
		this.existing = column.column();
		return this;
	}

	private ColumnChanges add(ColumnChange change) {
		this.changes.add(change);
		return this;
	}

	List<ColumnChange> changes() {
		return List.copyOf(this.changes);
	}

	@Nullable Column existing() {
		return this.existing;
	}

}
