package dev.migrations.autogenerate;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrations.operation.CreateTable;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

import static dev.migrations.autogenerate.Schemas.compare;
import static dev.migrations.autogenerate.Schemas.downgrade;
import static dev.migrations.autogenerate.Schemas.foreignKey;
import static dev.migrations.autogenerate.Schemas.schema;
import static dev.migrations.autogenerate.Schemas.table;
import static dev.migrations.autogenerate.Schemas.upgrade;
import static dev.migrations.autogenerate.Schemas.with;
import static org.assertj.core.api.Assertions.assertThat;

class OrderTests {

	private final Table comments = with(table("comments", "post_id"), foreignKey("post_id", "posts"));

	private final Table posts = with(table("posts", "user_id"), foreignKey("user_id", "users"));

	private final Table users = table("users");

	@Test
	void tablesAreCreatedAfterThoseTheyReferTo() {
		AutogenerateResult result = compare(schema(this.comments, this.posts, this.users), DatabaseSchema.empty());
		assertThat(upgrade(result)).containsExactly("create table 'users'", "create table 'posts'",
				"create table 'comments'");
		assertThat(downgrade(result)).containsExactly("drop table 'comments'", "drop table 'posts'",
				"drop table 'users'");
	}

	@Test
	void tablesAreDroppedBeforeThoseTheyReferTo() {
		AutogenerateResult result = compare(DatabaseSchema.empty(), named(this.comments, this.posts, this.users));
		assertThat(upgrade(result)).containsExactly("drop table 'comments'", "drop table 'posts'",
				"drop table 'users'");
	}

	@Test
	void aTableMayReferToItself() {
		Table node = with(table("node", "parent_id"), foreignKey("parent_id", "node"));
		assertThat(upgrade(compare(schema(node), DatabaseSchema.empty()))).containsExactly("create table 'node'");
	}

	@Test
	void aForeignKeyThatClosesACycleIsAddedAfterAllTables() {
		Table a = with(table("a", "b_id"), foreignKey("b_id", "b"));
		Table b = with(table("b", "c_id"), foreignKey("c_id", "c"));
		Table c = with(table("c", "a_id"), foreignKey("a_id", "a"));
		Table d = with(table("d", "a_id"), foreignKey("a_id", "a"));
		AutogenerateResult result = compare(schema(a, b, c, d), DatabaseSchema.empty());
		assertThat(upgrade(result)).containsExactly("create table 'c'", "create table 'b'", "create table 'a'",
				"create table 'd'", "create foreign key 'fk_c_a_id_a' on 'c'");
		assertThat(((CreateTable) result.upgrade().get(0)).table().foreignKeys()).isEmpty();
		assertThat(downgrade(result)).startsWith("drop foreign key 'fk_c_a_id_a' on 'c'", "drop table 'd'");
	}

	@Test
	void aCycleIsOpenedBeforeItsTablesAreDropped() {
		Table a = with(table("a", "b_id"), foreignKey("b_id", "b"));
		Table b = with(table("b", "a_id"), foreignKey("a_id", "a"));
		AutogenerateResult result = compare(DatabaseSchema.empty(), named(a, b));
		assertThat(upgrade(result)).containsExactly("drop foreign key 'fk_b' on 'b'", "drop table 'a'",
				"drop table 'b'");
		assertThat(downgrade(result)).containsExactly("create table 'b'", "create table 'a'",
				"create foreign key 'fk_b' on 'b'");
	}

	@Test
	void aForeignKeyToAKeyThatIsAddedComesLast() {
		Table found = table("users", "code");
		Table wanted = with(found, UniqueConstraint.of(null, "code"));
		Table orders = with(table("orders", "user_code"),
				ForeignKey.of(null, List.of("user_code"), QualifiedName.of("users"), List.of("code")));
		assertThat(upgrade(compare(schema(wanted, orders), schema(found)))).containsExactly("create table 'orders'",
				"create unique 'uq_users_code' on 'users'",
				"create foreign key 'fk_orders_user_code_users' on 'orders'");
	}

	@Test
	void everythingHasItsPlace() {
		DatabaseSchema found = named(with(table("users", "old_id", "age"), foreignKey("old_id", "old")), table("old"));
		DatabaseSchema wanted = schema(with(with(table("users", "post_id", "age"), foreignKey("post_id", "posts")),
				UniqueConstraint.of(null, "age")), table("posts"));
		AutogenerateResult result = compare(wanted, found);
		assertThat(upgrade(result)).containsExactly("drop foreign key 'fk_users' on 'users'", "create table 'posts'",
				"add column 'users.post_id'", "drop column 'users.old_id'", "create unique 'uq_users_age' on 'users'",
				"create foreign key 'fk_users_post_id_posts' on 'users'", "drop table 'old'");
		assertThat(downgrade(result)).containsExactly("create table 'old'",
				"drop foreign key 'fk_users_post_id_posts' on 'users'", "drop unique 'uq_users_age' on 'users'",
				"add column 'users.old_id'", "drop column 'users.post_id'", "drop table 'posts'",
				"create foreign key 'fk_users' on 'users'");
	}

	/**
	 * A found schema: its foreign keys have names.
	 */
	private static DatabaseSchema named(Table... tables) {
		return new DatabaseSchema(List.of(tables)
			.stream()
			.map((table) -> table.withForeignKeys(
					table.foreignKeys().stream().map((key) -> key.withName("fk_" + table.name())).toList()))
			.toList(), List.of());
	}

}
