package dev.migrations.dialect.h2;

import java.sql.ResultSet;
import java.sql.SQLException;

import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.ReplaceableObject.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The views, aliases and triggers of an H2 database. The catalogue does not tell the
 * source of a trigger written in place, so that such a trigger is not found.
 */
class H2Objects {

	private final Identifiers identifiers;

	H2Objects(Identifiers identifiers) {
		this.identifiers = identifiers;
	}

	void addTo(FoundSchema found, String[] schemas) throws SQLException {
		found.read(H2Catalogue.VIEWS, schemas,
				(row) -> found.addObject(object(Kind.VIEW, row, null, row.getString(3))));
		found.read(H2Catalogue.ROUTINES, schemas,
				(row) -> found.addObject(object(Kind.valueOf(row.getString(3)), row, null, alias(row))));
		found.read(H2Catalogue.TRIGGERS, schemas,
				(row) -> found.addObject(object(Kind.TRIGGER, row, row.getString(3), trigger(row))));
	}

	private ReplaceableObject object(Kind kind, ResultSet row, @Nullable String table, String text)
			throws SQLException {
		String schema = row.getString(1);
		return new ReplaceableObject(new ReplaceableObject.Id(kind, name(schema, row.getString(2)), null,
				(table != null) ? name(schema, table) : null), text.strip());
	}

	private String alias(ResultSet row) throws SQLException {
		String source = row.getString(4);
		String head = "CREATE ALIAS " + written(row, 2);
		return (source != null) ? head + " AS " + quoted(source) : head + " FOR " + quoted(row.getString(5));
	}

	private String trigger(ResultSet row) throws SQLException {
		String each = "ROW".equals(row.getString(6)) ? " FOR EACH ROW" : "";
		return "CREATE TRIGGER " + written(row, 2) + " " + row.getString(4) + " " + row.getString(5) + " ON "
				+ written(row, 3) + each + " CALL " + quoted(row.getString(7));
	}

	private String written(ResultSet row, int column) throws SQLException {
		QualifiedName name = name(row.getString(1), row.getString(column));
		String written = this.identifiers.write(name.name());
		return (name.schema() != null) ? this.identifiers.write(name.schema()) + "." + written : written;
	}

	private static String quoted(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

	private QualifiedName name(@Nullable String schema, String exact) {
		return new QualifiedName((schema != null) ? this.identifiers.canonical(schema) : null,
				this.identifiers.canonical(exact));
	}

}
