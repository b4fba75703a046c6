package dev.migrations.render;

import java.util.List;
import java.util.Map;

import dev.migrations.operation.BatchAlterTable.Recreate;
import dev.migrations.operation.BatchOperations;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.ReferentialAction;

import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.check;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.desc;
import static dev.migrations.operation.Ddl.exclude;
import static dev.migrations.operation.Ddl.foreignKey;
import static dev.migrations.operation.Ddl.ifExists;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.table;
import static dev.migrations.operation.Ddl.trigger;
import static dev.migrations.operation.Ddl.unique;
import static dev.migrations.operation.Ddl.varchar;

/**
 * Batches with everything that they can say.
 */
final class RenderedBatches {

	private RenderedBatches() {
	}

	static List<Operation> all() {
		return Operations.record((op) -> {
			op.batchAlterTable("users", (batch) -> batch.dropColumn("age"));
			op.batchAlterTable(table("users").schema("shop"), RenderedBatches::everything);
			op.batchAlterTable(
					table("Users").option("sqlite", "STRICT", "")
						.option("sqlite", "WITHOUT ROWID",
								"because its rows are found by their key alone, and never by number"),
					RenderedBatches::known);
			op.batchAlterTable("users", (batch) -> batch.recreate(Recreate.ALWAYS));
			op.batchAlterTable("users", (batch) -> {
				batch.recreate(Recreate.NEVER);
				batch.copyFrom(table("users").comment("who's who").option("sqlite", "STRICT", ""),
						column("id", integer()));
				batch.namingConvention(NamingConvention.DEFAULT);
				batch.renameColumn("id", "number");
			});
		});
	}

	static void everything(BatchOperations batch) {
		batch.alterTableComment(null, RenderedOperations.ODD);
		batch.addColumn(column("nick", varchar(20)).notNull().serverDefault("x").ifNotExists());
		batch.dropColumn("old", ifExists());
		batch.alterColumn("age", (c) -> c.type(integer(), bigint()).nullable(false, true));
		batch.renameColumn("name", "full_name");
		batch.createIndex("ix_users_nick", "nick", "age");
		batch.createIndex(index("ix_users_age").on("users", desc("age")).unique().where("age > 0").ifNotExists());
		batch.createIndex(index("ix_users_name").on("users", "name").concurrently());
		batch.dropIndex("ix_old");
		batch.dropIndex("ix_older", ifExists());
		batch.renameIndex("ix_a", "ix_b");
		batch.createPrimaryKey("pk_users", "id", "tenant");
		batch.createPrimaryKey(null, "id");
		batch.createPrimaryKey(primaryKey("pk_users", "id").include("name"));
		batch.createUnique("uq_users_nick", "nick");
		batch.createUnique(unique(null, "a", "b").initiallyDeferred());
		batch.createForeignKey(foreignKey("fk_users_boss", "boss_id").references(table("users").schema("shop"), "id")
			.onDelete(ReferentialAction.CASCADE));
		batch.createCheck("ck_users_age", "age >= 0");
		batch.createCheck(check(null, "age < 200").notValidated());
		batch.createExclude(exclude("ex").with("room", "=").with("period", "&&"));
		batch.validateConstraint("ck_users_age", ConstraintKind.CHECK);
		batch.renameConstraint("ck_a", "ck_b", ConstraintKind.CHECK);
		batch.dropPrimaryKey("pk_users");
		batch.dropUnique("uq", ifExists());
		batch.dropForeignKey("fk");
		batch.dropCheck("ck", ifExists());
		batch.dropExclude("ex");
		batch.dropExclude("ex", ifExists());
	}

	private static void known(BatchOperations batch) {
		batch.recreate(Recreate.ALWAYS);
		batch.copyFrom(column("id", integer()).notNull().identity(), column("name", varchar(20)),
				column("boss_id", integer()), primaryKey("pk_users", "id"), unique(null, "name"),
				foreignKey(null, "boss_id").references("Users", "id"), check("ck_users_name", "name <> ''"));
		batch.copyFromIndexes(index("ix_users_name").on("Users", "name"),
				index("ix_users_boss").on("Users", desc("boss_id")).unique());
		batch.copyFromTriggers(trigger("t", "Users", "create trigger t after insert on \"Users\" begin select 1; end"));
		batch.namingConvention(
				NamingConvention.of(Map.of("uq", "uq_{table_name}_{column_0_name}", "fk", "fk_%(table_name)s"))
					.withMaximumLength(30));
		batch.addColumnAfter("id", column("first", integer()));
		batch.placeAfter("first", "second", "third");
		batch.placeBefore("id", "zero");
		batch.placeAfter("name", "boss_id");
		batch.dropCheck("ck_users_name");
	}

}
