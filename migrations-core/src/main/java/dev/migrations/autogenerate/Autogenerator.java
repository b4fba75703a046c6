package dev.migrations.autogenerate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.schema.DatabaseSchema;

/**
 * Compares the wanted schema with the found one and answers the operations that lead from
 * one to the other and back.
 *
 * <p>
 * Compared are tables, columns (existence, type, nullability, and defaults and comments
 * where there is no doubt), indexes, unique constraints, foreign keys and sequences. A
 * created table carries everything that is wanted of it.
 *
 * @since 0.1.0
 */
public final class Autogenerator {

	private static final Logger logger = LoggerFactory.getLogger(Autogenerator.class);

	/**
	 * Compares two schemas, and logs what it finds.
	 * @param wanted the schema as wanted, types in any words
	 * @param found the schema as found
	 * @param rules when two descriptions mean the same to the database
	 * @param owned what revisions created, and may be dropped
	 * @param options how to compare
	 */
	public AutogenerateResult compare(DatabaseSchema wanted, DatabaseSchema found, ComparisonRules rules,
			OwnedObjects owned, AutogenerateOptions options) {
		DatabaseSchema canonicalWanted = compared(rules.canonical(wanted), options);
		DatabaseSchema canonicalFound = compared(rules.canonical(found), options);
		Changes changes = new Changes();
		ConstraintNames names = new ConstraintNames(options.naming(), canonicalWanted, canonicalFound);
		Comparison comparison = new Comparison(owned, options.drop(), names, rules.columnsAreSaidAnew(), changes);
		new SchemaComparator(comparison).compare(canonicalWanted, canonicalFound);
		AutogenerateResult result = changes.result(options.rewriter());
		result.detected().forEach((finding) -> logger.info("{}", finding));
		result.notOwned().forEach((finding) -> logger.info("{}", finding));
		result.warnings().forEach((finding) -> logger.warn("{}", finding));
		return result;
	}

	private static DatabaseSchema compared(DatabaseSchema schema, AutogenerateOptions options) {
		return new DatabaseSchema(
				schema.tables()
					.stream()
					.filter((table) -> !options.ignored().contains(table.name())
							&& options.filter().includes(ObjectFilter.Type.TABLE, table.name()))
					.toList(),
				schema.sequences()
					.stream()
					.filter((sequence) -> options.filter().includes(ObjectFilter.Type.SEQUENCE, sequence.name()))
					.toList());
	}

}
