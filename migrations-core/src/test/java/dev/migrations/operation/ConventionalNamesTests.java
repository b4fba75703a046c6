package dev.migrations.operation;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.NamingConventionException;

import static dev.migrations.operation.Ddl.check;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.foreignKey;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Constraints without a name get the convention's, and nothing else changes.
 */
class ConventionalNamesTests {

	private static final NamingConvention CONVENTION = NamingConvention
		.of(Map.of("pk", "pk_{table_name}", "uq", "uq_{table_name}_{column_0_N_name}", "fk",
				"fk_{table_name}_{column_0_name}_{referred_table_name}", "ck", "ck_{table_name}_{column_0_name}"));

	private static List<Operation> operations(boolean named) {
		return Operations.record((op) -> {
			op.createTable("users", column("id", integer()), column("age", integer()),
					primaryKey(named ? "pk_users" : null, "id"), unique(named ? "uq_users_age" : null, "age"),
					check(named ? "ck_users_age" : null, "age > 0"), check("mine", "id > 0"),
					foreignKey(named ? "fk_users_id_users" : null, "id").references("users", "id"));
			op.createPrimaryKey(primaryKey(named ? "pk_a" : null, "id").on("a"));
			op.createUnique(unique(named ? "uq_a_id" : null, "id").on("a"));
			op.createUnique(unique("mine", "id").on("a"));
			op.createForeignKey(foreignKey(named ? "fk_a_id_users" : null, "id").on("a").references("users", "id"));
			op.createIndex("ix", "a", "id");
			op.autocommit((block) -> block.createUnique(unique(named ? "uq_b_id" : null, "id").on("b")));
		});
	}

	@Test
	void whatHasNoNameGetsOne() {
		ConventionalNames names = ConventionalNames.of(CONVENTION);
		assertThat(operations(false).stream().map(names::complete)).containsExactlyElementsOf(operations(true));
		assertThat(operations(true).stream().map(names::complete)).containsExactlyElementsOf(operations(true));
	}

	@Test
	void withoutATemplateTheDatabaseChooses() {
		ConventionalNames none = ConventionalNames.of(NamingConvention.DEFAULT);
		assertThat(operations(false).stream().map(none::complete)).containsExactlyElementsOf(operations(false));
		ConventionalNames indexesOnly = ConventionalNames.of(NamingConvention.of(Map.of("ix", "ix_{table_name}")));
		assertThat(operations(false).stream().map(indexesOnly::complete)).containsExactlyElementsOf(operations(false));
	}

	@Test
	void customOperationIsNamedWhenItExpands() {
		CustomOperation custom = new CustomOperation() {

			@Override
			public String description() {
				return "users";
			}

			@Override
			public List<Operation> expand(String dialect) {
				return operations(false);
			}

			@Override
			public Reversal reverse() {
				return Reversal.of(operations(false).get(2));
			}

		};
		CustomOperation completed = (CustomOperation) ConventionalNames.of(CONVENTION).complete(custom);
		assertThat(completed.expand("h2")).isEqualTo(operations(true));
		assertThat(completed.description()).isEqualTo("users");
		assertThat(completed.reverse().operation()).isEqualTo(operations(true).get(2));
	}

	@Test
	void checkOfATableThatIsThereHasNoKnownColumns() {
		Operation check = Operations.record((op) -> op.createCheck(check(null, "age > 0").on("users"))).get(0);
		assertThatExceptionOfType(NamingConventionException.class)
			.isThrownBy(() -> ConventionalNames.of(CONVENTION).complete(check))
			.withMessageStartingWith("A check constraint of table 'users' has no known columns");
	}

}
