package dev.migrations.dialect.mariadb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.mysql.MySqlFamilyInspector;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a MariaDB database in thirteen queries, twelve if there is no sequence.
 */
class MariaDbSchemaInspector extends MySqlFamilyInspector {

	MariaDbSchemaInspector(Identifiers identifiers, ComparisonRules rules) {
		super(MariaDbDialect.NAME, identifiers, rules);
	}

	@Override
	protected String checks() {
		return MariaDbCatalogue.CHECKS;
	}

	@Override
	protected String indexExpression() {
		return "null";
	}

	/**
	 * The default; what sets a column anew with each update is said after it.
	 */
	@Override
	protected @Nullable ServerDefault serverDefault(SqlType type, @Nullable String sql, String extra) {
		int update = extra.indexOf("on update ");
		if (update >= 0) {
			return ServerDefault.expression(((sql != null) ? sql : "NULL") + " " + extra.substring(update));
		}
		return (sql != null) ? rules().canonicalDefault(ServerDefault.expression(sql)) : null;
	}

	@Override
	protected void addSequences(FoundSchema found, List<QualifiedName> sequences) throws SQLException {
		if (sequences.isEmpty()) {
			return;
		}
		List<QualifiedName> unread = new ArrayList<>(sequences);
		found.read(MariaDbCatalogue.sequences(sequences.stream().map(this::written).toList()), List.of(),
				(row) -> found.addSequence(new Sequence(unread.remove(0), MariaDbNumbering.read(row))));
	}

	private String written(QualifiedName name) {
		String schema = name.schema();
		String sequence = identifiers().write(name.name());
		return (schema != null) ? identifiers().write(schema) + "." + sequence : sequence;
	}

}
