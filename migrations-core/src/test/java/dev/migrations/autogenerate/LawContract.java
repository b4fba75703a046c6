package dev.migrations.autogenerate;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.metadata.TargetMetadata;
import dev.migrations.metadata.hibernate.HibernateBoot;
import dev.migrations.metadata.hibernate.HibernateTargetMetadata;
import dev.migrations.metadata.hibernate.WideModel;
import dev.migrations.operation.Operation;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.UniqueConstraint;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold on every database, with real mappings.
 */
abstract class LawContract {

	private static final TargetMetadata NOTHING = new HibernateTargetMetadata(DatabaseSchema.empty(), "nobody");

	abstract TestDatabase newDatabase() throws SQLException;

	/**
	 * The entities whose tables Hibernate can create on the database.
	 */
	Class<?>[] created() {
		return WideModel.entities();
	}

	@ParameterizedTest
	@EnumSource
	void aSchemaThatHibernateCreatedHasNoDifference(Naming naming) throws SQLException {
		TestDatabase database = withSchemas(newDatabase());
		Class<?>[] entities = (naming == Naming.QUOTED) ? WideModel.entitiesWithoutSql() : created();
		HibernateBoot boot = naming.applyTo(HibernateBoot.of(entities).on(database.dataSource()));
		boot.create();
		assertNoDifference(database.compare(boot.target()));
	}

	@ParameterizedTest
	@EnumSource
	void aSchemaThatWasGeneratedHasNoDifferenceAndItsDowngradeLeavesNothing(Naming naming) throws SQLException {
		TestDatabase database = withSchemas(newDatabase());
		TargetMetadata wide = wide(database, naming);
		AutogenerateResult result = database.compare(wide);
		database.apply(result.upgrade());
		assertNoDifference(database.compare(wide));
		database.apply(result.downgrade());
		assertThat(database.schema(wide.otherSchemas()).tables()).isEmpty();
		assertThat(database.schema(wide.otherSchemas()).sequences()).isEmpty();
	}

	private static TestDatabase withSchemas(TestDatabase database) throws SQLException {
		database.execute("create schema archive", "create schema counting");
		if (Set.of("h2", "hsqldb").contains(database.dialect().name())) {
			// for the names that are quoted
			database.execute("create schema \"archive\"", "create schema \"counting\"");
		}
		return database;
	}

	private static TargetMetadata wide(TestDatabase database, Naming naming) {
		return wideBoot(database, naming).target();
	}

	private static HibernateBoot wideBoot(TestDatabase database, Naming naming) {
		Class<?>[] entities = (naming == Naming.QUOTED) ? WideModel.entitiesWithoutSql() : WideModel.entities();
		return naming.applyTo(HibernateBoot.of(entities).on(database.dataSource()));
	}

	@Test
	void changedMappingsAreFollowedForthAndBack() throws SQLException {
		TestDatabase database = newDatabase();
		TargetMetadata before = target(database, BlogBefore.entities());
		TargetMetadata after = target(database, BlogAfter.entities());
		AutogenerateResult first = database.compare(before);
		database.apply(first.upgrade());
		DatabaseSchema schemaBefore = database.schema(Set.of());
		OwnedObjects owned = owned(database, first.upgrade());

		AutogenerateResult second = database.compare(after, owned, AutogenerateOptions.defaults());
		assertThat(second.notOwned()).isEmpty();
		database.apply(second.upgrade());
		assertNoDifference(database.compare(after));

		database.apply(second.downgrade());
		assertNoDifference(database.compare(before));
		assertThat(sorted(database.schema(Set.of()))).isEqualTo(sorted(schemaBefore));
		database.apply(second.upgrade());
		assertNoDifference(database.compare(after));
	}

	@Test
	void aSchemaThatHibernateCreatedIsFollowedToo() throws SQLException {
		TestDatabase database = newDatabase();
		boot(database, BlogBefore.entities()).create();
		TargetMetadata after = target(database, BlogAfter.entities());
		AutogenerateResult result = database.compare(after);
		database.apply(result.upgrade());
		assertNoDifference(database.compare(after));
		database.apply(result.downgrade());
		assertNoDifference(database.compare(target(database, BlogBefore.entities())));
	}

	@Test
	void tablesOfOthersAreNeverDropped() throws SQLException {
		TestDatabase database = newDatabase();
		database.execute(
				"create table " + database.identifier("\"flyway_schema_history\"")
						+ " (installed_rank int primary key)",
				"create table DATABASECHANGELOG (id varchar(255))", "create table foreign_table (id int primary key)",
				"create sequence foreign_sequence", "create index foreign_index on foreign_table (id)");
		TargetMetadata before = target(database, BlogBefore.entities());
		AutogenerateResult first = database.compare(before, OwnedObjects.none(), AutogenerateOptions.defaults());
		database.apply(first.upgrade());
		AutogenerateResult none = database.compare(NOTHING, OwnedObjects.none(), AutogenerateOptions.defaults());
		assertThat(none.upgrade()).isEmpty();
		AutogenerateResult own = database.compare(NOTHING, owned(database, first.upgrade()),
				AutogenerateOptions.defaults());
		assertThat(own.notOwned()).extracting(Finding::object)
			.containsExactly("sequence 'foreign_sequence'", "table 'foreign_table'");
		database.apply(own.upgrade());
		assertThat(database.schema(Set.of()).tables())
			.extracting((table) -> table.name().name().toLowerCase(Locale.ROOT))
			.containsExactlyInAnyOrder("foreign_table", "databasechangelog", database.exact("flyway_schema_history"));
	}

	private static OwnedObjects owned(TestDatabase database, List<Operation> upgrade) throws SQLException {
		return OwnedObjects.replay(database.dialect().name(), database.dialect().comparisonRules())
			.operations(upgrade)
			.owned();
	}

	/**
	 * The schema without the order of columns, which a downgrade cannot restore.
	 */
	private static DatabaseSchema sorted(DatabaseSchema schema) {
		return new DatabaseSchema(schema.tables()
			.stream()
			.map((table) -> table.withColumns(by(table.columns(), Column::name))
				.withForeignKeys(by(table.foreignKeys(), ForeignKey::toString))
				.withIndexes(by(table.indexes(), Index::name))
				.withUniqueConstraints(by(table.uniqueConstraints(), UniqueConstraint::toString))
				.withCheckConstraints(by(table.checkConstraints(), CheckConstraint::toString)))
			.toList(), schema.sequences());
	}

	private static <T> List<T> by(List<T> list, Function<T, String> key) {
		return list.stream().sorted(Comparator.comparing(key)).toList();
	}

	static HibernateBoot boot(TestDatabase database, Class<?>... entities) {
		return Naming.SPRING_BOOTS.applyTo(HibernateBoot.of(entities).on(database.dataSource()));
	}

	static HibernateTargetMetadata target(TestDatabase database, Class<?>... entities) {
		return boot(database, entities).target();
	}

	static void assertNoDifference(AutogenerateResult result) {
		assertThat(result.detected()).isEmpty();
		assertThat(result.warnings()).isEmpty();
		assertThat(result.notOwned()).isEmpty();
		assertThat(result.upgrade()).isEmpty();
	}

	/**
	 * How mappings become names.
	 */
	enum Naming {

		SPRING_BOOTS("hibernate.physical_naming_strategy",
				"org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl"),

		HIBERNATES("hibernate.globally_quoted_identifiers", false),

		QUOTED("hibernate.globally_quoted_identifiers", true);

		private final String setting;

		private final Object value;

		Naming(String setting, Object value) {
			this.setting = setting;
			this.value = value;
		}

		HibernateBoot applyTo(HibernateBoot boot) {
			return boot.with(this.setting, this.value)
				.with("hibernate.globally_quoted_identifiers_skip_column_definitions", true);
		}

	}

}
