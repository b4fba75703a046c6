package dev.migrations.autogenerate;

import java.util.Comparator;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrations.operation.CreateTable;
import dev.migrations.operation.Existence;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Column;

import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.ifExists;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.sequence;
import static dev.migrations.operation.Ddl.table;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The recipes of Alembic's cookbook.
 */
class OperationRewritersTests {

	private static final List<Operation> PLAIN = Operations.record((op) -> {
		op.createTable("users", column("name", integer()), column("id", integer()));
		op.dropTable("users");
		op.addColumn("users", column("age", integer()));
		op.dropColumn("users", "age");
		op.createIndex("ix", "users", "age");
		op.dropIndex("ix", "users");
		op.dropUnique("uq", "users");
		op.dropPrimaryKey("pk", "users");
		op.createSequence("s");
		op.dropSequence("s");
		op.autocommit((block) -> block.dropTable("users"));
		op.renameTable("users", "people");
		op.execute("select 1");
	});

	private static List<Operation> rewritten(OperationRewriter rewriter) {
		return PLAIN.stream().flatMap((operation) -> rewriter.rewrite(operation).stream()).toList();
	}

	@Test
	void everythingThatCanLooksFirst() {
		assertThat(rewritten(OperationRewriters.ifExists())).isEqualTo(Operations.record((op) -> {
			op.createTable(table("users").ifNotExists(), column("name", integer()), column("id", integer()));
			op.dropTable(table("users").ifExists());
			op.addColumn("users", column("age", integer()).ifNotExists());
			op.dropColumn("users", "age", ifExists());
			op.createIndex(index("ix").ifNotExists().on("users", "age"));
			op.dropIndex("ix", "users", ifExists());
			op.dropUnique("uq", "users", ifExists());
			op.dropPrimaryKey("pk", "users");
			op.createSequence(sequence("s").ifNotExists());
			op.dropSequence(sequence("s").ifExists());
			op.autocommit((block) -> block.dropTable(table("users").ifExists()));
			op.renameTable("users", "people");
			op.execute("select 1");
		}));
	}

	@Test
	void rewritersAreChained() {
		OperationRewriter chain = OperationRewriters.columnOrder(Comparator.comparing(Column::name))
			.andThen(OperationRewriters.ifExists());
		CreateTable created = (CreateTable) rewritten(chain).get(0);
		assertThat(created.table().columns()).extracting(Column::name).containsExactly("id", "name");
		assertThat(created.existence()).isEqualTo(Existence.IF_NOT_EXISTS);
		assertThat(rewritten(OperationRewriters.columnOrder(Comparator.comparing(Column::name)))).hasSize(PLAIN.size());
	}

}
