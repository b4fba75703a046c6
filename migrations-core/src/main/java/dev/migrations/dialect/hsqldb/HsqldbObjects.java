package dev.migrations.dialect.hsqldb;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.ReplaceableObject.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The views, routines and triggers of an HSQLDB database, in the words that its catalogue
 * keeps of them.
 */
class HsqldbObjects {

	private final Identifiers identifiers;

	HsqldbObjects(Identifiers identifiers) {
		this.identifiers = identifiers;
	}

	void addTo(FoundSchema found, String[] schemas) throws SQLException {
		found.read(HsqldbCatalogue.VIEWS, schemas,
				(row) -> found.addObject(new ReplaceableObject(
						new ReplaceableObject.Id(Kind.VIEW, name(row.getString(1), row.getString(2))),
						row.getString(3))));
		List<Routine> routines = new ArrayList<>();
		found.read(HsqldbCatalogue.ROUTINES, schemas, (row) -> routines.add(routine(row)));
		routines.forEach((routine) -> found.addObject(routine.object(isOnlyOne(routine, routines))));
		found.read(HsqldbCatalogue.TRIGGERS, schemas, (row) -> found.addObject(trigger(row)));
	}

	private Routine routine(ResultSet row) throws SQLException {
		String arguments = row.getString(6);
		return new Routine(Kind.valueOf(row.getString(3)), name(row.getString(1), row.getString(2)),
				(arguments != null) ? arguments : "", withoutSpecificName(row.getString(4), row.getString(5)));
	}

	// HSQLDB numbers the routines that were given no name of their own
	private static String withoutSpecificName(String text, String specific) {
		return specific.matches(".+_\\d+") ? text.replaceFirst(" SPECIFIC \\S+", "") : text;
	}

	private static boolean isOnlyOne(Routine routine, List<Routine> routines) {
		return routines.stream()
			.filter((each) -> each.kind() == routine.kind() && each.name().equals(routine.name()))
			.count() == 1;
	}

	private ReplaceableObject trigger(ResultSet row) throws SQLException {
		QualifiedName name = name(row.getString(1), row.getString(2));
		QualifiedName table = name(row.getString(1), row.getString(3));
		String condition = row.getString(7);
		String text = "CREATE TRIGGER " + written(name) + " " + row.getString(4) + " " + row.getString(5) + columns(row)
				+ " ON " + written(table) + references(row) + ("ROW".equals(row.getString(6)) ? " FOR EACH ROW" : "")
				+ ((condition != null) ? " WHEN (" + condition + ")" : "") + " " + row.getString(8);
		return new ReplaceableObject(new ReplaceableObject.Id(Kind.TRIGGER, name, null, table), text);
	}

	private String columns(ResultSet row) throws SQLException {
		Array columns = row.getArray(13);
		if (columns == null) {
			return "";
		}
		return Arrays.stream((Object[]) columns.getArray())
			.map((column) -> this.identifiers.write(this.identifiers.canonical(String.valueOf(column))))
			.collect(Collectors.joining(", ", " OF ", ""));
	}

	private static String references(ResultSet row) throws SQLException {
		String references = reference("OLD ROW", row.getString(9)) + reference("NEW ROW", row.getString(10))
				+ reference("OLD TABLE", row.getString(11)) + reference("NEW TABLE", row.getString(12));
		return references.isEmpty() ? "" : " REFERENCING" + references;
	}

	private static String reference(String what, @Nullable String name) {
		return (name != null) ? " " + what + " AS " + Names.quoted(name) : "";
	}

	private String written(QualifiedName name) {
		String written = this.identifiers.write(name.name());
		return (name.schema() != null) ? this.identifiers.write(name.schema()) + "." + written : written;
	}

	private QualifiedName name(@Nullable String schema, String exact) {
		return new QualifiedName((schema != null) ? this.identifiers.canonical(schema) : null,
				this.identifiers.canonical(exact));
	}

	private record Routine(Kind kind, QualifiedName name, String arguments, String text) {

		ReplaceableObject object(boolean nameIsEnough) {
			return new ReplaceableObject(
					new ReplaceableObject.Id(this.kind, this.name, nameIsEnough ? null : this.arguments, null),
					this.text);
		}

	}

}
