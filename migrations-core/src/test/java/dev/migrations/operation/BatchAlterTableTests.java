package dev.migrations.operation;

import java.util.List;
import java.util.function.Consumer;

import dev.migrations.operation.BatchAlterTable.Recreate;
import dev.migrations.operation.ColumnPlacement.Side;
import dev.migrations.schema.Column;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import org.junit.jupiter.api.Test;

import static dev.migrations.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BatchAlterTableTests {

	private static BatchAlterTable batch(Consumer<BatchOperations> code) {
		return (BatchAlterTable) Operations.record((op) -> op.batchAlterTable("users", code)).get(0);
	}

	private static void tell(BatchOperations batch) {
		batch.copyFrom(table("users").option("sqlite", "STRICT", ""), column("id", bigint()).notNull(),
				column("email", text()), column("age", integer()), primaryKey("pk", "id"), unique("uq", "email"),
				check("ck", "age > 0"), foreignKey("fk", "age").references("ages", "id"));
		batch.copyFromIndexes(index("ix").on("users", "age"),
				index("ix_email").on("users", expression("lower(email)")));
	}

	@Test
	void itIsUndoneFromItsEnd() {
		BatchAlterTable undone = (BatchAlterTable) batch((b) -> {
			b.addColumn(column("nick", text()));
			b.createIndex("ix_nick", "nick");
			b.recreate(Recreate.ALWAYS);
		}).reverse().operation();
		assertThat(undone.operations()).extracting(Operation::describe)
			.containsExactly("drop index 'ix_nick' on 'users'", "drop column 'users.nick'");
		assertThat(undone.recreate()).isEqualTo(Recreate.ALWAYS);
		assertThat(undone.copyFrom()).isNull();
	}

	@Test
	void whatNeedsNoReversalIsLeftOutOfIt() {
		BatchAlterTable undone = (BatchAlterTable) batch((b) -> {
			b.createCheck(check("ck", "age > 0").notValidated());
			b.validateConstraint("ck", ConstraintKind.CHECK);
		}).reverse().operation();
		assertThat(undone.operations()).extracting(Operation::describe).containsExactly("drop check 'ck' on 'users'");
		Reversal nothing = batch((b) -> b.validateConstraint("ck", ConstraintKind.CHECK)).reverse();
		assertThat(nothing).isEqualTo(Reversal.unneeded());
		assertThat(nothing.operations()).isEmpty();
		assertThat(
				new Autocommit(List.of(new ValidateConstraint(QualifiedName.of("users"), "ck", ConstraintKind.CHECK)))
					.reverse())
			.isEqualTo(Reversal.unneeded());
		assertThat(nothing.operation()).isEqualTo(new Autocommit(List.of()));
	}

	@Test
	void theTableAfterItIsToldToItsReversal() {
		BatchAlterTable batch = batch((b) -> {
			tell(b);
			b.addColumnAfter("id", column("nick", text()));
			b.alterColumn("age", (c) -> c.nullable(true, false));
			b.renameIndex("ix", "ix_age");
			b.createCheck("ck_nick", "nick <> ''");
			b.renameConstraint("ck", "ck_age", ConstraintKind.CHECK);
			b.renameConstraint("uq", "uq_email", ConstraintKind.UNIQUE);
			b.renameConstraint("fk", "fk_age", ConstraintKind.FOREIGN_KEY);
			b.renameConstraint("pk", "pk_users", ConstraintKind.PRIMARY_KEY);
			b.alterTableComment(null, "people");
		});
		BatchAlterTable undone = (BatchAlterTable) batch.reverse().operation();
		Table after = undone.copyFrom();
		assertThat(after).isNotNull().satisfies((table) -> {
			assertThat(table.columns()).extracting(Column::name).containsExactly("id", "nick", "email", "age");
			assertThat(table.columns()).extracting(Column::nullable).containsExactly(false, true, true, false);
			assertThat(table.indexes()).extracting((index) -> index.name()).containsExactly("ix_age", "ix_email");
			assertThat(table.checkConstraints()).extracting((check) -> check.name())
				.containsExactly("ck_age", "ck_nick");
			assertThat(table.uniqueConstraints()).extracting((unique) -> unique.name()).containsExactly("uq_email");
			assertThat(table.foreignKeys()).extracting((key) -> key.name()).containsExactly("fk_age");
			assertThat(table.primaryKey()).isNotNull();
			assertThat(table.comment()).isEqualTo("people");
		});
		assertThat(undone.placements()).as("the added column is gone").isEmpty();
		assertThat(((BatchAlterTable) undone.reverse().operation()).operations()).isEqualTo(batch.operations());
	}

	@Test
	void whatADroppedColumnTakesAlongIsGoneFromTheToldTable() {
		Table after = BatchedTable.after(batch((b) -> {
			tell(b);
			b.dropColumn("age");
			b.dropUnique("uq");
			b.dropIndex("ix_email");
		}), batch(BatchAlterTableTests::tell0).copyFrom()).orElseThrow();
		assertThat(after.columns()).extracting(Column::name).containsExactly("id", "email");
		assertThat(after.checkConstraints()).isEmpty();
		assertThat(after.foreignKeys()).isEmpty();
		assertThat(after.uniqueConstraints()).isEmpty();
		assertThat(after.indexes()).isEmpty();
	}

	private static void tell0(BatchOperations batch) {
		tell(batch);
		batch.recreate(Recreate.ALWAYS);
	}

	@Test
	void aRenamedColumnMayBeNamedAnywhereSoThatTheTableIsNotToldFurther() {
		BatchAlterTable undone = (BatchAlterTable) batch((b) -> {
			tell(b);
			b.renameColumn("age", "years");
		}).reverse().operation();
		assertThat(undone.copyFrom()).isNull();
	}

	@Test
	void anOrderIsUndoneIfItIsKnown() {
		assertThat(batch((b) -> b.placeAfter("id", "age")).reverse()).isEqualTo(Reversal
			.impossible("the places of the columns of table 'users' before the batch are not known; batch.copyFrom(…)"
					+ " would tell them"));
		BatchAlterTable undone = (BatchAlterTable) batch((b) -> {
			tell(b);
			b.placeBefore("id", "age");
		}).reverse().operation();
		assertThat(undone.placements()).containsExactly(new ColumnPlacement("email", Side.AFTER, "id"),
				new ColumnPlacement("age", Side.AFTER, "email"));
		assertThat(undone.copyFrom()).isNotNull()
			.satisfies((table) -> assertThat(table.columns()).extracting(Column::name)
				.containsExactly("age", "id", "email"));
	}

	@Test
	void optionsAreUndoneIfTheyAreKnown() {
		TableSpec users = table("users").option("sqlite", "WITHOUT ROWID", "");
		BatchAlterTable told = (BatchAlterTable) Operations
			.record((op) -> op.batchAlterTable(users, BatchAlterTableTests::tell))
			.get(0);
		assertThat(((BatchAlterTable) told.reverse().operation()).options())
			.isEqualTo(List.of(new DialectOption("sqlite", "STRICT", "")));
		assertThat(Operations.record((op) -> op.batchAlterTable(users, (b) -> {
		})).get(0).reverse()).isInstanceOf(Reversal.Impossible.class);
	}

	@Test
	void everythingThatAltersATableMayBePartOfIt() {
		assertThat(batch((b) -> {
			b.createExclude(exclude("ex").with("age", "="));
			b.dropExclude("ex");
			b.dropColumn("a", ifExists());
			b.dropIndex("ix", ifExists());
			b.dropUnique("uq", ifExists());
			b.dropForeignKey("fk", ifExists());
			b.dropCheck("ck", ifExists());
			b.dropPrimaryKey("pk", ifExists());
		}).operations()).extracting(Operation::describe)
			.allSatisfy((description) -> assertThat(description).contains("users"))
			.filteredOn((description) -> description.endsWith("if it exists"))
			.hasSize(6);
	}

	@Test
	void whatIsIncompleteIsTold() {
		assertThatExceptionOfType(IncompleteOperationException.class).isThrownBy(() -> batch((b) -> {
		})).withMessageContaining("alters nothing");
		assertThatExceptionOfType(IncompleteOperationException.class)
			.isThrownBy(() -> batch((b) -> b.copyFromIndexes(index("ix").on("users", "age"))))
			.withMessageContaining("Call batch.copyFrom(…) before batch.copyFromIndexes(…).");
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> batch((b) -> b.placeAfter("id", "id")))
			.withMessage("The column 'id' cannot stand beside itself.");
	}

}
