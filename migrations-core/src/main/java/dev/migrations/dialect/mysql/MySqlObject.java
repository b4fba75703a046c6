package dev.migrations.dialect.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.migrations.schema.QualifiedName;

/**
 * Something that belongs to a table, with its names exactly as the catalogue has them.
 *
 * @param table the table
 * @param name its name
 */
record MySqlObject(QualifiedName table, String name) {

	/**
	 * What the first three columns of a row name.
	 */
	static MySqlObject of(ResultSet row) throws SQLException {
		return new MySqlObject(new QualifiedName(row.getString(1), row.getString(2)), row.getString(3));
	}

	/**
	 * Whether the server made the name up, for a foreign key that was given none.
	 */
	boolean hasInventedName() {
		return this.name.matches("(?:.*_ibfk_)?\\d+");
	}

}
