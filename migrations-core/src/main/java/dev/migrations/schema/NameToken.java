package dev.migrations.schema;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A token of a name template: what stands in its place. The tokens are those of
 * SQLAlchemy ("Configuring Constraint Naming Conventions", and the parameter
 * {@code naming_convention} of {@code MetaData}).
 *
 * @param name how it is written
 * @param referred whether it is of the table that a foreign key refers to
 * @param column which column it is of, or {@code null} if of none
 */
record NameToken(String name, boolean referred, @Nullable ColumnPart column) {

	static final String KNOWN = "table_name, referred_table_name, constraint_name, column_0_name, column_0_label,"
			+ " column_0_key (and of columns 1, 2, ...; all columns: column_0N_name, column_0_N_name, likewise"
			+ " label and key), referred_column_0_name (likewise)";

	private static final String TABLE = "table_name";

	private static final String REFERRED_TABLE = "referred_table_name";

	private static final String GIVEN = "constraint_name";

	private static final Pattern COLUMN = Pattern
		.compile("(?:column_(0_?N|\\d{1,4})_(name|label|key)|referred_column_(0_?N|\\d{1,4})_name)");

	static Optional<NameToken> parse(String name) {
		if (name.equals(TABLE) || name.equals(GIVEN)) {
			return Optional.of(new NameToken(name, false, null));
		}
		if (name.equals(REFERRED_TABLE)) {
			return Optional.of(new NameToken(name, true, null));
		}
		Matcher matcher = COLUMN.matcher(name);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		return Optional
			.of((matcher.group(3) != null) ? new NameToken(name, true, new ColumnPart(matcher.group(3), false))
					: new NameToken(name, false, new ColumnPart(matcher.group(1), matcher.group(2).equals("label"))));
	}

	boolean isGivenName() {
		return this.name.equals(GIVEN);
	}

	/**
	 * What stands in its place; nothing for a column beyond the last, as in SQLAlchemy.
	 */
	String value(NamedObject object) {
		if (this.column != null) {
			return this.referred ? this.column.of(object.referredColumns(), NameToken::word)
					: this.column.of(object.columns(), (name) -> columnWord(object.table(), name));
		}
		if (isGivenName()) {
			return (object.givenName() != null) ? word(object.givenName()) : "";
		}
		QualifiedName table = this.referred ? object.referredTable() : object.table();
		return (table != null) ? word(table.name()) : "";
	}

	private String columnWord(QualifiedName table, String column) {
		if (this.column == null || !this.column.label()) {
			return word(column);
		}
		String schema = table.schema();
		return ((schema != null) ? word(schema) + "_" : "") + word(table.name()) + "_" + word(column);
	}

	/**
	 * A name without what would need quotes around the name it becomes part of.
	 */
	private static String word(String name) {
		return Names.unquoted(name).replaceAll("[^\\p{Alnum}_]+", "_");
	}

	/**
	 * Which columns a token is of.
	 *
	 * @param position a number from zero, {@code 0N} for all, {@code 0_N} for all with
	 * underscores between them
	 * @param label whether the column's table goes before it
	 */
	record ColumnPart(String position, boolean label) {

		String of(List<String> columns, UnaryOperator<String> word) {
			if (this.position.endsWith("N")) {
				return String.join(this.position.contains("_") ? "_" : "", columns.stream().map(word).toList());
			}
			int index = Integer.parseInt(this.position);
			return (index < columns.size()) ? word.apply(columns.get(index)) : "";
		}

	}

}
