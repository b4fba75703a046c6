package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.migrations.dialect.sqlite.SqliteConstraint.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A column, as the statement that created its table has it.
 *
 * @param name its name, without quotes
 * @param written its name as it is written
 * @param type its type as it is written, or nothing
 * @param constraints what else is said of it
 * @param comment its comment, or {@code null}
 */
record SqliteColumn(String name, String written, String type, List<SqliteConstraint> constraints,
		@Nullable String comment) {

	SqliteColumn {
		constraints = List.copyOf(constraints);
	}

	Optional<SqliteConstraint> constraint(Kind kind) {
		return this.constraints.stream().filter((constraint) -> constraint.kind() == kind).findFirst();
	}

	boolean has(Kind kind) {
		return constraint(kind).isPresent();
	}

	SqliteColumn with(List<SqliteConstraint> newConstraints) {
		return new SqliteColumn(this.name, this.written, this.type, newConstraints, this.comment);
	}

	SqliteColumn with(Kind kind, String text) {
		List<SqliteConstraint> more = new ArrayList<>(this.constraints);
		more.add(new SqliteConstraint(kind, null, SqliteToken.of(text), text));
		return with(more);
	}

	/**
	 * Without the checks that name another column.
	 */
	SqliteColumn withoutChecksOf(String other) {
		return with(this.constraints.stream()
			.filter((constraint) -> constraint.kind() != Kind.CHECK || !constraint.mentions(other))
			.toList());
	}

	/**
	 * Whether the type has the affinity INTEGER ("Datatypes In SQLite" in the manual).
	 */
	static boolean isInteger(String type) {
		return type.toLowerCase(Locale.ROOT).contains("int");
	}

	SqliteColumn withType(String newType) {
		return new SqliteColumn(this.name, this.written, newType, this.constraints, this.comment);
	}

	SqliteColumn withComment(@Nullable String newComment) {
		return new SqliteColumn(this.name, this.written, this.type, this.constraints, newComment);
	}

	/**
	 * The column as it is written in a statement.
	 */
	String text() {
		StringBuilder text = new StringBuilder(this.written);
		text.append(this.type.isEmpty() ? "" : " " + this.type);
		this.constraints.forEach((constraint) -> text.append(' ').append(constraint.text()));
		return text.append((this.comment != null) ? " " + SqliteComments.write(this.comment) : "").toString();
	}

}
