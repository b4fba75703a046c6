package dev.migrations.dialect.oracle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.ReplaceableObject.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The views, functions, procedures and triggers of an Oracle database, read by three
 * queries.
 */
final class OracleObjects {

	private final Identifiers identifiers;

	OracleObjects(Identifiers identifiers) {
		this.identifiers = identifiers;
	}

	void addTo(FoundSchema found, List<String> others) throws SQLException {
		found.read(OracleCatalogue.of(OracleCatalogue.VIEWS, others.size()), others,
				(row) -> found.addObject(view(Kind.VIEW, row)));
		found.read(OracleCatalogue.of(OracleCatalogue.MATERIALIZED_VIEWS, others.size()), others,
				(row) -> found.addObject(view(Kind.MATERIALIZED_VIEW, row)));
		Map<ReplaceableObject.Id, StringBuilder> sources = new LinkedHashMap<>();
		found.read(OracleCatalogue.of(OracleCatalogue.SOURCES, others.size()), others, (row) -> {
			QualifiedName name = name(row.getString(1), row.getString(2));
			Kind kind = Kind.valueOf(row.getString(3));
			String table = row.getString(5);
			QualifiedName owner = (table != null) ? name(row.getString(4), table) : null;
			sources
				.computeIfAbsent(new ReplaceableObject.Id(kind, name, null, owner),
						(id) -> new StringBuilder("CREATE "))
				.append(row.getString(6));
		});
		sources.forEach((id, text) -> found.addObject(new ReplaceableObject(id, text.toString().strip())));
	}

	private ReplaceableObject view(Kind kind, ResultSet row) throws SQLException {
		QualifiedName name = name(row.getString(1), row.getString(2));
		return new ReplaceableObject(new ReplaceableObject.Id(kind, name), row.getString(3).strip());
	}

	private QualifiedName name(@Nullable String schema, String exact) {
		return new QualifiedName((schema != null) ? this.identifiers.canonical(schema) : null,
				this.identifiers.canonical(exact));
	}

}
