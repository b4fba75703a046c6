package dev.migrations.autogenerate;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

import static dev.migrations.autogenerate.Schemas.allOf;
import static dev.migrations.autogenerate.Schemas.compare;
import static dev.migrations.autogenerate.Schemas.downgrade;
import static dev.migrations.autogenerate.Schemas.foreignKey;
import static dev.migrations.autogenerate.Schemas.integer;
import static dev.migrations.autogenerate.Schemas.schema;
import static dev.migrations.autogenerate.Schemas.table;
import static dev.migrations.autogenerate.Schemas.texts;
import static dev.migrations.autogenerate.Schemas.upgrade;
import static dev.migrations.autogenerate.Schemas.with;
import static org.assertj.core.api.Assertions.assertThat;

class AutogeneratorTests {

	private static final QualifiedName USERS = QualifiedName.of("users");

	private final Table users = table("users", "age");

	@Test
	void equalSchemasHaveNoDifference() {
		AutogenerateResult result = compare(schema(this.users), schema(this.users));
		assertThat(result.isEmpty()).isTrue();
		assertThat(result.downgrade()).isEmpty();
		assertThat(result.detected()).isEmpty();
	}

	@Test
	void aCreatedTableCarriesEverythingAndEveryConstraintGetsAName() {
		Table wanted = new Table(USERS, List.of(integer("id").withNullable(false), integer("age"), integer("boss")),
				PrimaryKey.of(null, "id"), List.of(foreignKey("boss", "users")),
				List.of(UniqueConstraint.of(null, "age", "boss")),
				List.of(new CheckConstraint(null, "age >= 0"), new CheckConstraint(null, "age > boss"),
						new CheckConstraint(null, "age < 200")),
				List.of(), List.of(Index.of("ix_users_age", "age")), "People", List.of());
		AutogenerateResult result = compare(schema(wanted), DatabaseSchema.empty());
		Table created = ((CreateTable) result.upgrade().get(0)).table();
		assertThat(created).isEqualTo(wanted.withPrimaryKey(PrimaryKey.of("pk_users", "id"))
			.withForeignKeys(List.of(foreignKey("boss", "users").withName("fk_users_boss_users")))
			.withUniqueConstraints(List.of(UniqueConstraint.of("uq_users_age_boss", "age", "boss")))
			.withCheckConstraints(List.of(new CheckConstraint("ck_users_age", "age >= 0"),
					new CheckConstraint("ck_users_1", "age > boss"),
					new CheckConstraint("ck_users_age_2", "age < 200"))));
		assertThat(texts(result.detected())).containsExactly("Detected added table 'users'");
		assertThat(downgrade(result)).containsExactly("drop table 'users'");
	}

	@Test
	void aConventionNamesWhatTheMappingDoesNot() {
		Table wanted = new Table(USERS, List.of(integer("id").withNullable(false), integer("age"), integer("boss")),
				PrimaryKey.of(null, "id"), List.of(foreignKey("boss", "users")),
				List.of(UniqueConstraint.of(null, "age", "boss")), List.of(new CheckConstraint(null, "age >= 0"),
						new CheckConstraint(null, "age > boss"), new CheckConstraint(null, "age < boss")),
				List.of(), List.of(), null, List.of());
		NamingConvention convention = NamingConvention.of(Map.of("uq", "%(column_0_label)s_key", "fk",
				"{table_name}_{referred_table_name}_fk", "ck", "c_{table_name}"));
		AutogenerateResult result = new Autogenerator().compare(schema(wanted), DatabaseSchema.empty(),
				new PlainRules(), OwnedObjects.none(), AutogenerateOptions.defaults().withNaming(convention));
		Table created = ((CreateTable) result.upgrade().get(0)).table();
		assertThat(created).isEqualTo(wanted.withPrimaryKey(PrimaryKey.of("pk_users", "id"))
			.withForeignKeys(List.of(foreignKey("boss", "users").withName("users_users_fk")))
			.withUniqueConstraints(List.of(UniqueConstraint.of("users_age_key", "age", "boss")))
			.withCheckConstraints(List.of(new CheckConstraint("c_users", "age >= 0"),
					new CheckConstraint("c_users_2", "age > boss"), new CheckConstraint("c_users_3", "age < boss"))));
	}

	@Test
	void namesAreUniqueInTheWholeSchema() {
		Table user = with(table("user", "group_id"), UniqueConstraint.of(null, "group_id"));
		Table userGroup = with(table("user_group", "id2"), UniqueConstraint.of(null, "id"));
		AutogenerateResult result = compare(schema(user, userGroup), DatabaseSchema.empty());
		assertThat(result.upgrade().stream().map((created) -> ((CreateTable) created).table().uniqueConstraints()))
			.containsExactly(List.of(UniqueConstraint.of("uq_user_group_id", "group_id")),
					List.of(UniqueConstraint.of("uq_user_group_id_2", "id")));
	}

	@Test
	void aRemovedTableIsDroppedAndComesBack() {
		AutogenerateResult result = compare(DatabaseSchema.empty(), schema(this.users));
		assertThat(upgrade(result)).containsExactly("drop table 'users'");
		assertThat(result.downgrade()).containsExactly(new CreateTable(this.users));
		assertThat(texts(result.detected())).containsExactly("Detected removed table 'users'");
	}

	@Test
	void columnsAreAddedAndRemoved() {
		AutogenerateResult result = compare(schema(table("users", "height")), schema(this.users));
		assertThat(upgrade(result)).containsExactly("add column 'users.height'", "drop column 'users.age'");
		assertThat(downgrade(result)).containsExactly("add column 'users.age'", "drop column 'users.height'");
		assertThat(texts(result.detected())).containsExactly("Detected added column 'users.height'",
				"Detected removed column 'users.age'");
	}

	@Test
	void aRequiredColumnWithoutDefaultIsAddedWithAWarning() {
		Table wanted = this.users.withColumns(List.of(this.users.columns().get(0), integer("age").withNullable(false)));
		AutogenerateResult result = compare(schema(wanted), schema(table("users")));
		assertThat(result.upgrade()).containsExactly(new AddColumn(USERS, integer("age").withNullable(false)));
		assertThat(texts(result.warnings()))
			.containsExactly("Column 'users.age' is NOT NULL and has no default: the upgrade fails if the table has "
					+ "rows. Give it a server default, or add it nullable, fill it, then set NOT NULL.");
	}

	@Test
	void aRequiredColumnWithDefaultNeedsNoWarning() {
		Column age = integer("age").withNullable(false).withServerDefault(ServerDefault.literal(0));
		Table wanted = this.users.withColumns(List.of(this.users.columns().get(0), age));
		assertThat(compare(schema(wanted), schema(table("users"))).warnings()).isEmpty();
	}

	@Test
	void typeNullabilityDefaultAndCommentChangeInOneOperation() {
		Column wanted = new Column("age", GenericType.of(Kind.BIGINT), false, ServerDefault.literal(1), null, null,
				null, "In years");
		AutogenerateResult result = compare(schema(withAge(wanted)), schema(this.users));
		// a default is compared only where the types are equal already
		assertThat(result.upgrade()).containsExactly(new AlterColumn(USERS, "age",
				List.of(new ColumnChange.SetType(GenericType.of(Kind.INTEGER), GenericType.of(Kind.BIGINT), null),
						new ColumnChange.SetNullable(true, false), new ColumnChange.SetComment(null, "In years"))));
		assertThat(texts(result.detected())).containsExactly(
				"Detected type change from integer() to bigint() on 'users.age'",
				"Detected NOT NULL on column 'users.age'", "Detected comment of column 'users.age'");
		assertThat(texts(result.warnings())).containsExactly("Column 'users.age' becomes NOT NULL: the upgrade fails "
				+ "if a row holds NULL. Fill the column first.");
	}

	@Test
	void aDefaultDiffersOnlyWhereBothSidesArePlain() {
		Column none = integer("age");
		Column zero = none.withServerDefault(ServerDefault.literal(0));
		Column one = none.withServerDefault(ServerDefault.literal(1));
		Column sequence = none.withServerDefault(ServerDefault.expression("next value for s"));
		assertThat(texts(compare(schema(withAge(one)), schema(withAge(zero))).detected()))
			.containsExactly("Detected server default on column 'users.age'");
		assertThat(compare(schema(withAge(one)), schema(withAge(none))).upgrade()).hasSize(1);
		assertThat(compare(schema(withAge(one)), schema(withAge(sequence))).isEmpty()).isTrue();
		assertThat(compare(schema(withAge(sequence)), schema(withAge(zero))).isEmpty()).isTrue();
		assertThat(compare(schema(withAge(none)), schema(withAge(zero))).isEmpty()).isTrue();
	}

	@Test
	void constraintsAreMatchedByStructureWhateverTheirNames() {
		Table wanted = new Table(USERS, this.users.columns(), PrimaryKey.of(null, "id"),
				List.of(foreignKey("age", "users")), List.of(UniqueConstraint.of("uq_mine", "id", "age")), List.of(),
				List.of(), List.of(Index.of("ix_mine", "age")), null, List.of());
		Table found = new Table(USERS, this.users.columns(), PrimaryKey.of("constraint_1", "id"),
				List.of(foreignKey("age", "users").withName("fk8s7d")
					.withOnUpdate(ReferentialAction.CASCADE)
					.withOnDelete(ReferentialAction.RESTRICT)),
				List.of(UniqueConstraint.of("uk12", "age", "id")), List.of(), List.of(),
				List.of(Index.of("idx99", "age")), null, List.of());
		assertThat(compare(schema(wanted), schema(found)).isEmpty()).isTrue();
	}

	@Test
	void aUniqueConstraintAndAUniqueIndexAreOne() {
		Table constraint = with(this.users, UniqueConstraint.of("uq", "age"));
		Table index = with(this.users, Index.of("ux", "age").withUnique(true));
		assertThat(compare(schema(constraint), schema(index)).isEmpty()).isTrue();
		assertThat(compare(schema(index), schema(constraint)).isEmpty()).isTrue();
	}

	@Test
	void uniquesAndIndexesAreAddedAndRemoved() {
		Table wanted = with(with(this.users, UniqueConstraint.of(null, "age")), Index.of("ix_b", "id", "age"));
		Table found = with(with(this.users, UniqueConstraint.of("uq_old", "id", "age")), Index.of("ix_a", "age"));
		AutogenerateResult result = compare(schema(wanted), schema(found));
		assertThat(upgrade(result)).containsExactly("drop unique 'uq_old' on 'users'", "drop index 'ix_a' on 'users'",
				"create unique 'uq_users_age' on 'users'", "create index 'ix_b' on 'users'");
		assertThat(downgrade(result)).containsExactly("drop index 'ix_b' on 'users'",
				"drop unique 'uq_users_age' on 'users'", "create index 'ix_a' on 'users'",
				"create unique 'uq_old' on 'users'");
		assertThat(texts(result.detected())).containsExactly("Detected removed unique constraint 'uq_old' on 'users'",
				"Detected removed index 'ix_a' on 'users'",
				"Detected added unique constraint 'uq_users_age' on 'users'", "Detected added index 'ix_b' on 'users'");
	}

	@Test
	void anIndexWithOtherColumnsIsDroppedAndMadeAgainUnderItsName() {
		AutogenerateResult result = compare(schema(with(this.users, Index.of("ix", "age", "id"))),
				schema(with(this.users, Index.of("ix", "age"))));
		assertThat(upgrade(result)).containsExactly("drop index 'ix' on 'users'", "create index 'ix' on 'users'");
	}

	@Test
	void spellingOfIndexExpressionsAndConditionsIsNoDifference() {
		Index wanted = new Index("ix", List.of(IndexElement.expression("lower(name)")), false, "age>=18");
		Index found = new Index("idx", List.of(IndexElement.expression("lower((name)::text)")), false, "(age >= 18)");
		assertThat(compare(schema(with(this.users, wanted)), schema(with(this.users, found))).isEmpty()).isTrue();
	}

	@Test
	void aForeignKeyWithAnotherActionIsReplacedAndKeepsItsName() {
		Table wanted = with(this.users, foreignKey("age", "users").withOnDelete(ReferentialAction.CASCADE));
		Table found = with(this.users, foreignKey("age", "users").withName("fk_x"));
		AutogenerateResult result = compare(schema(wanted), schema(found));
		assertThat(upgrade(result)).containsExactly("drop foreign key 'fk_x' on 'users'",
				"create foreign key 'fk_x' on 'users'");
		assertThat(texts(result.detected())).containsExactly("Detected removed foreign key (age)(id) on table 'users'",
				"Detected added foreign key (age)(id) on table 'users'");
	}

	@Test
	void checksFollowTheirColumns() {
		Table wanted = with(table("users", "height"), new CheckConstraint(null, "height between 0 and 3"));
		Table found = with(this.users, new CheckConstraint("users_age_check", "((age >= 0))"),
				new CheckConstraint("other", "id <> 'age'"));
		assertThat(upgrade(compare(schema(wanted), schema(found)))).containsExactly(
				"drop check 'users_age_check' on 'users'", "add column 'users.height'", "drop column 'users.age'",
				"create check 'ck_users_height' on 'users'");
	}

	@Test
	void anotherPrimaryKeyIsPointedOutAndItsColumnsStay() {
		Table wanted = Table.of(USERS, List.of(integer("code").withNullable(false)))
			.withPrimaryKey(PrimaryKey.of(null, "code"));
		AutogenerateResult result = compare(schema(wanted), schema(table("users")));
		assertThat(upgrade(result)).containsExactly("add column 'users.code'");
		assertThat(texts(result.warnings())).contains(
				"No mapping uses column 'users.id', but it is part of the primary key: it stays. "
						+ "Write this change by hand.",
				"The primary key of table 'users' is (id), and the mappings want (code). "
						+ "Write this change by hand: it is not generated.");
	}

	@Test
	void sequencesAreAddedChangedAndRemoved() {
		Sequence one = Sequence.of("a_seq").withIncrement(50);
		DatabaseSchema wanted = new DatabaseSchema(List.of(), List.of(one, Sequence.of("b_seq")));
		DatabaseSchema found = new DatabaseSchema(List.of(), List.of(Sequence.of("a_seq"), Sequence.of("c_seq")));
		AutogenerateResult result = compare(wanted, found);
		assertThat(upgrade(result)).containsExactly("alter sequence 'a_seq'", "create sequence 'b_seq'",
				"drop sequence 'c_seq'");
		assertThat(downgrade(result)).containsExactly("create sequence 'c_seq'", "drop sequence 'b_seq'",
				"alter sequence 'a_seq'");
		assertThat(texts(result.detected())).containsExactly(
				"Detected increment change from 1 to 50 on sequence 'a_seq'", "Detected added sequence 'b_seq'",
				"Detected removed sequence 'c_seq'");
	}

	@Test
	void commentsThatAreWantedAreSetAndOthersStay() {
		Table found = this.users.withComment("A note");
		assertThat(upgrade(compare(schema(this.users.withComment("People")), schema(found))))
			.containsExactly("alter comment of table 'users'");
		assertThat(compare(schema(this.users), schema(found)).isEmpty()).isTrue();
	}

	@Test
	void aFilterLeavesTablesOut() {
		AutogenerateOptions options = AutogenerateOptions.defaults()
			.withFilter((type, name) -> !name.name().startsWith("tmp_"));
		DatabaseSchema found = schema(table("tmp_1"));
		AutogenerateResult result = new Autogenerator().compare(schema(table("tmp_2")), found, new PlainRules(),
				allOf(found), options);
		assertThat(result.isEmpty()).isTrue();
		assertThat(result.notOwned()).isEmpty();
	}

	@Test
	void aRewriterDecidesWhatBecomesOfAnOperation() {
		AutogenerateOptions options = AutogenerateOptions.defaults()
			.withRewriter((operation) -> List.of(operation, new ExecuteSql("analyze", List.of())));
		AutogenerateResult result = new Autogenerator().compare(schema(this.users), DatabaseSchema.empty(),
				new PlainRules(), OwnedObjects.none(), options);
		assertThat(upgrade(result)).containsExactly("create table 'users'", "execute 'analyze'");
		assertThat(downgrade(result)).containsExactly("stop: the opposite of an executed statement is unknown",
				"drop table 'users'");
	}

	@Test
	void foreignKeysToColumnsOfOtherOrderAreEqual() {
		ForeignKey wanted = ForeignKey.of(null, List.of("a", "b"), USERS, List.of("x", "y"));
		ForeignKey found = ForeignKey.of("fk", List.of("b", "a"), USERS, List.of("y", "x"));
		ForeignKey crossed = ForeignKey.of("fk", List.of("a", "b"), USERS, List.of("y", "x"));
		Table posts = table("posts", "a", "b");
		assertThat(compare(schema(with(posts, wanted), this.users), schema(with(posts, found), this.users)).isEmpty())
			.isTrue();
		assertThat(compare(schema(with(posts, wanted), this.users), schema(with(posts, crossed), this.users)).upgrade())
			.hasSize(2);
	}

	@Test
	void keysOfATableAreItsPrimaryKeyItsUniquesAndItsPlainUniqueIndexes() {
		Table table = with(with(this.users, UniqueConstraint.of("uq", "age")),
				Index.of("ux", "age", "id").withUnique(true),
				Index.of("part", "x").withUnique(true).withWhere("x > 0"));
		assertThat(Keys.of(table)).containsExactlyInAnyOrder(Set.of("id"), Set.of("age"), Set.of("age", "id"));
	}

	private Table withAge(Column age) {
		return this.users.withColumns(List.of(this.users.columns().get(0), age));
	}

}
