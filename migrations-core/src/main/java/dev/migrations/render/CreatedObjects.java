package dev.migrations.render;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.migrations.dialect.Statement;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameTable;
import dev.migrations.schema.Index;
import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;

/**
 * The tables, indexes and sequences that statements create: what a SQL revision says in
 * its header, because nobody reads it out of the SQL.
 */
final class CreatedObjects {

	private static final Pattern PLAIN = Pattern.compile("[^\\s.,\"]+");

	private CreatedObjects() {
	}

	static List<String> of(List<Statement> statements) {
		Set<String> created = new LinkedHashSet<>();
		statements.forEach((statement) -> add(statement.source(), created));
		return List.copyOf(created);
	}

	private static void add(Operation operation, Set<String> created) {
		if (operation instanceof CreateTable create) {
			QualifiedName table = create.table().name();
			created.add("table " + written(table));
			create.table().indexes().forEach((index) -> created.add(index(index, table)));
		}
		else if (operation instanceof RenameTable rename) {
			created.add("table " + written(rename.table().withName(rename.newName())));
		}
		else if (operation instanceof CreateIndex create) {
			created.add(index(create.index(), create.table()));
		}
		else if (operation instanceof CreateSequence create) {
			created.add("sequence " + written(create.sequence().name()));
		}
	}

	private static String index(Index index, QualifiedName table) {
		return "index " + written(index.name()) + " on " + written(table);
	}

	private static String written(QualifiedName name) {
		return (name.schema() != null) ? written(name.schema()) + "." + written(name.name()) : written(name.name());
	}

	private static String written(String name) {
		return PLAIN.matcher(name).matches() || Names.isQuoted(name) ? name : Names.quoted(name);
	}

}
