package dev.migrations.operation;

import java.util.List;
import java.util.function.Consumer;

import dev.migrations.schema.Column;
import dev.migrations.schema.Identity;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import org.junit.jupiter.api.Test;

import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.literal;
import static org.assertj.core.api.Assertions.assertThat;

class AlterColumnTests {

	private static final Column BEFORE = Column.of("age", integer())
		.withNullable(false)
		.withServerDefault(ServerDefault.literal(18))
		.withComment("in years");

	@Test
	void theColumnAfterTheChangeKeepsWhatDoesNotChange() {
		AlterColumn operation = alter((c) -> c.type(integer(), bigint())
			.rename("years")
			.existing(column("age", integer()).notNull().serverDefault(18).comment("in years")));
		assertThat(operation.existing()).isEqualTo(BEFORE);
		assertThat(operation.changed()).contains(BEFORE.withType(bigint()).withName("years"));
	}

	@Test
	void theReversalKnowsTheColumnAsItIsThen() {
		AlterColumn operation = new AlterColumn(QualifiedName.of("users"), "age",
				List.of(new ColumnChange.Rename("age", "years"), new ColumnChange.SetNullable(false, true),
						new ColumnChange.SetServerDefault(literal(18), null),
						new ColumnChange.SetComment("in years", "since birth")),
				BEFORE);
		AlterColumn reversal = (AlterColumn) operation.reverse().operation();
		assertThat(reversal.existing()).isEqualTo(Column.of("years", integer()).withComment("since birth"));
		assertThat(reversal.changed()).contains(BEFORE);
	}

	@Test
	void theExistingColumnHasTheNameOfTheAlteredOne() {
		AlterColumn operation = alter(
				(c) -> c.type(integer(), bigint()).existing(column("other", integer()).identity()));
		assertThat(operation.existing()).isEqualTo(Column.of("age", integer()).withIdentity(Identity.byDefault()));
	}

	@Test
	void aColumnThatIsNotKnownStaysUnknown() {
		AlterColumn operation = alter((c) -> c.nullable(false, true));
		assertThat(operation.existing()).isNull();
		assertThat(operation.changed()).isEmpty();
		assertThat(((AlterColumn) operation.reverse().operation()).existing()).isNull();
	}

	private static AlterColumn alter(Consumer<ColumnChanges> changes) {
		return (AlterColumn) Operations.record((op) -> op.alterColumn("users", "age", changes)).get(0);
	}

}
