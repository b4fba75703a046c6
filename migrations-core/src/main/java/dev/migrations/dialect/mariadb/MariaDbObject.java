package dev.migrations.dialect.mariadb;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.migrations.schema.QualifiedName;

/**
 * Something that belongs to a table, with its names exactly as the catalogue has them.
 *
 * @param table the table
 * @param name its name
 */
record MariaDbObject(QualifiedName table, String name) {

	/**
	 * What the first three columns of a row name.
	 */
	static MariaDbObject of(ResultSet row) throws SQLException {
		return new MariaDbObject(MariaDbSchemaInspector.key(row), row.getString(3));
	}

	/**
	 * Whether the server made the name up, for a foreign key that was given none.
	 */
	boolean hasInventedName() {
		return this.name.matches("(?:.*_ibfk_)?\\d+");
	}

}
