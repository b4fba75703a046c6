package dev.migrations.dialect.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.ReplaceableObject.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The views, functions, procedures and triggers of a database. The catalogue keeps bodies
 * as they were written, and heads in parts. What it does not show to the user, which has
 * no text, is not found.
 */
final class MySqlObjects {

	private final Identifiers identifiers;

	/** In front of names of views, which each have the database before them. */
	private final @Nullable Pattern currentDatabase;

	private final Map<Object, List<String>> parameters = new HashMap<>();

	private final Map<Object, String> returned = new HashMap<>();

	MySqlObjects(Identifiers identifiers, @Nullable String current) {
		this.identifiers = identifiers;
		this.currentDatabase = (current != null) ? Pattern.compile(
				"'(?:[^'\\\\]|''|\\\\.)*'|(?<![.`\\w$])`" + Pattern.quote(current.replace("`", "``")) + "`\\.(?=`)",
				Pattern.DOTALL) : null;
	}

	void addTo(FoundSchema found, List<String> others) throws SQLException {
		int number = others.size();
		found.read(MySqlCatalogue.all(MySqlCatalogue.VIEWS, number), others,
				(row) -> add(found, Kind.VIEW, row, null, row.getString(3), view(row)));
		found.read(MySqlCatalogue.ordered(MySqlCatalogue.PARAMETERS, number, 9), others, this::readParameter);
		found.read(MySqlCatalogue.all(MySqlCatalogue.ROUTINES, number), others,
				(row) -> add(found, Kind.valueOf(row.getString(3)), row, null, row.getString(4), routine(row)));
		found.read(MySqlCatalogue.all(MySqlCatalogue.TRIGGERS, number), others,
				(row) -> add(found, Kind.TRIGGER, row, row.getString(3), row.getString(6), trigger(row)));
	}

	private void add(FoundSchema found, Kind kind, ResultSet row, @Nullable String table, @Nullable String shown,
			String text) throws SQLException {
		if (shown != null && !shown.isBlank()) {
			String schema = row.getString(1);
			found.addObject(new ReplaceableObject(new ReplaceableObject.Id(kind, name(schema, row.getString(2)), null,
					(table != null) ? name(schema, table) : null), text));
		}
	}

	private String view(ResultSet row) throws SQLException {
		String query = row.getString(3);
		String check = row.getString(4);
		String option = ("LOCAL".equals(check) || "CASCADED".equals(check)) ? " WITH " + check + " CHECK OPTION" : "";
		return (query == null) ? "" : withoutCurrentDatabase(query) + option;
	}

	private String withoutCurrentDatabase(String query) {
		return (this.currentDatabase == null) ? query : this.currentDatabase.matcher(query)
			.replaceAll((match) -> match.group().startsWith("'") ? Matcher.quoteReplacement(match.group()) : "");
	}

	/**
	 * A parameter; the one without a name is what a function returns.
	 */
	private void readParameter(ResultSet row) throws SQLException {
		String charset = row.getString(7);
		String type = row.getString(6)
				+ ((charset != null) ? " CHARACTER SET " + charset + " COLLATE " + row.getString(8) : "");
		String name = row.getString(5);
		if (name == null) {
			this.returned.put(key(row), type);
			return;
		}
		String mode = "FUNCTION".equals(row.getString(3)) ? "" : row.getString(4) + " ";
		this.parameters.computeIfAbsent(key(row), (key) -> new ArrayList<>())
			.add(mode + this.identifiers.write(this.identifiers.canonical(name)) + " " + type);
	}

	private String routine(ResultSet row) throws SQLException {
		String returns = this.returned.get(key(row));
		StringBuilder sql = new StringBuilder("CREATE " + row.getString(3) + " " + written(row, 2) + "("
				+ String.join(", ", this.parameters.getOrDefault(key(row), List.of())) + ")");
		sql.append((returns != null) ? " RETURNS " + returns : "");
		sql.append("YES".equals(row.getString(5)) ? " DETERMINISTIC" : "");
		sql.append("CONTAINS SQL".equals(row.getString(6)) ? "" : " " + row.getString(6));
		sql.append("INVOKER".equals(row.getString(7)) ? " SQL SECURITY INVOKER" : "");
		String comment = row.getString(8);
		sql.append((comment != null && !comment.isEmpty()) ? " COMMENT " + MySqlOptions.literal(comment) : "");
		return sql + "\n" + row.getString(4);
	}

	private String trigger(ResultSet row) throws SQLException {
		return "CREATE TRIGGER " + written(row, 2) + " " + row.getString(4) + " " + row.getString(5) + " ON "
				+ written(row, 3) + " FOR EACH ROW " + row.getString(6);
	}

	private static Object key(ResultSet row) throws SQLException {
		return new MySqlObject(new QualifiedName(row.getString(1), row.getString(2)), row.getString(3));
	}

	private String written(ResultSet row, int column) throws SQLException {
		QualifiedName name = name(row.getString(1), row.getString(column));
		String written = this.identifiers.write(name.name());
		return (name.schema() != null) ? this.identifiers.write(name.schema()) + "." + written : written;
	}

	private QualifiedName name(@Nullable String schema, String exact) {
		return new QualifiedName((schema != null) ? this.identifiers.canonical(schema) : null,
				this.identifiers.canonical(exact));
	}

}
