package dev.migrations.metadata.hibernate;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import dev.migrations.testsupport.PostgresqlServer;

import static org.assertj.core.api.Assertions.assertThat;

class HibernateSchemaReaderTests {

	private static final String SNAKE_CASE = "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";

	private final DatabaseSchema h2 = wide(h2());

	private final DatabaseSchema postgresql = wide(PostgresqlServer.newDatabase());

	private static DataSource h2() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID());
		return dataSource;
	}

	private static DatabaseSchema wide(DataSource dataSource) {
		return HibernateBoot.of(WideModel.entities())
			.on(dataSource)
			.with("hibernate.physical_naming_strategy", SNAKE_CASE)
			.target()
			.schema();
	}

	private static Table table(DatabaseSchema schema, String name) {
		return schema.table(QualifiedName.of(name)).orElseThrow();
	}

	private static Column column(DatabaseSchema schema, String table, String name) {
		return table(schema, table).column(name).orElseThrow();
	}

	private static String type(DatabaseSchema schema, String table, String column) {
		return column(schema, table, column).type().toString();
	}

	@Test
	void tablesAreThePhysicalOnes() {
		assertThat(this.h2.tables()).extracting((table) -> table.name().toString())
			.contains("\"Quoted Name\"", "archive.old_invoice", "counters", "customer_club", "profile_details",
					"wide_model$car", "wide_model$customer_tags")
			.doesNotContain("wide_model$vehicle", "wide_model$dog")
			.isSorted();
	}

	@Test
	void typesAreInTheWordsOfTheDialect() {
		assertThat(column(this.h2, "customer", "biography").type()).isEqualTo(new NativeType("clob"));
		assertThat(type(this.postgresql, "customer", "biography")).isEqualTo("oid");
		assertThat(type(this.h2, "customer", "status")).isEqualTo("enum ('ACTIVE','GONE','NEW')");
		assertThat(type(this.postgresql, "customer", "status")).isEqualTo("varchar(255)");
		assertThat(type(this.postgresql, "customer", "thumbnail")).isEqualTo("bytea");
		assertThat(type(this.postgresql, "customer", "reference")).isEqualTo("uuid");
		assertThat(type(this.postgresql, "customer", "nicknames")).isEqualTo("varchar(255) array");
		assertThat(type(this.postgresql, "customer", "credit")).isEqualTo("bigint");
		assertThat(type(this.postgresql, "customer", "balance")).isEqualTo("numeric(12,2)");
	}

	@Test
	void columnsTellNullabilityDefaultIdentityAndComment() {
		assertThat(column(this.h2, "customer", "id").identity()).isEqualTo(Identity.byDefault());
		assertThat(column(this.h2, "customer", "name").comment()).isEqualTo("The full name");
		assertThat(column(this.h2, "customer", "zip").nullable()).isFalse();
		assertThat(column(this.h2, "customer", "street").nullable()).isTrue();
		assertThat(column(this.h2, "customer", "active").serverDefault()).isEqualTo(ServerDefault.literal(true));
		assertThat(column(this.h2, "customer", "balance").serverDefault()).isEqualTo(ServerDefault.literal(0));
		assertThat(column(this.h2, "customer", "status").serverDefault()).isEqualTo(ServerDefault.literal("NEW"));
		assertThat(column(this.h2, "customer", "created_at").serverDefault())
			.isEqualTo(ServerDefault.expression("current_timestamp"));
		assertThat(table(this.h2, "customer").comment()).isEqualTo("People who buy");
	}

	@Test
	void aComputedColumnIsKeptWhereTheDialectKeepsIt() {
		assertThat(column(this.h2, "wide_model$handwritten", "gross").computed())
			.isEqualTo(new Computed("net + tax", true));
		assertThat(column(this.postgresql, "wide_model$handwritten", "gross").computed())
			.isEqualTo(new Computed("net + tax", false));
	}

	@Test
	void aColumnDefinitionIsTakenApart() {
		Table table = table(this.h2, "wide_model$handwritten");
		assertThat(table.column("label")).hasValue(Column.of("label", new NativeType("varchar(30)"))
			.withNullable(false)
			.withServerDefault(ServerDefault.literal("a, (b")));
		assertThat(table.checkConstraints()).containsExactly(new CheckConstraint(null, "amount >= 0"),
				new CheckConstraint("ck_handwritten_label", "label <> ''"));
	}

	@Test
	void namesThatHibernateMadeUpAreNone() {
		Table customer = table(this.h2, "customer");
		assertThat(customer.primaryKey()).isEqualTo(PrimaryKey.of(null, "id"));
		assertThat(customer.uniqueConstraints()).containsExactlyInAnyOrder(
				UniqueConstraint.of("uq_customer_name_zip", "name", "zip"),
				UniqueConstraint.of("ix_customer_email", "email"), UniqueConstraint.of(null, "code"),
				UniqueConstraint.of(null, "phone"));
		assertThat(customer.indexes()).containsExactlyInAnyOrder(
				new Index("ix_customer_latest",
						List.of(IndexElement.column("created_at").desc(), IndexElement.column("name")), false, null),
				Index.of("ix_customer_birthday", "birthday"));
	}

	@Test
	void foreignKeysNameColumnsTargetAndAction() {
		assertThat(table(this.h2, "wide_model$invoice").foreignKeys()).containsExactlyInAnyOrder(
				ForeignKey.of("fk_invoice_buyer", List.of("buyer_id"), QualifiedName.of("customer"), List.of("id"))
					.withOnDelete(ReferentialAction.CASCADE),
				ForeignKey.of(null, List.of("seller_code"), QualifiedName.of("customer"), List.of("code")));
		assertThat(table(this.h2, "wide_model$seat").foreignKeys())
			.contains(ForeignKey.of(null, List.of("neighbour_bench", "neighbour_seat_number"),
					QualifiedName.of("wide_model$seat"), List.of("bench", "seat_number")));
		assertThat(table(this.h2, "wide_model$invoice_line").foreignKeys())
			.noneMatch((key) -> key.columns().contains("recommended_by_id"));
	}

	@Test
	void checksAreNamedOrNot() {
		assertThat(table(this.postgresql, "customer").checkConstraints()).containsExactlyInAnyOrder(
				new CheckConstraint(null, "previous_status between 0 and 2"),
				new CheckConstraint(null, "status in ('NEW','ACTIVE','GONE')"));
	}

	@Test
	void sequencesTellStartAndIncrement() {
		assertThat(this.h2.sequences()).contains(new Sequence(QualifiedName.of("invoice_numbers"), 1000, 20),
				new Sequence(QualifiedName.of("\"Quoted Name_SEQ\""), 1, 50));
	}

	@Test
	void quotedNamesAreExactAndOthersRegular() {
		assertThat(table(this.h2, "\"Quoted Name\"").columns()).extracting(Column::name)
			.containsExactlyInAnyOrder("id", "\"Mixed\"", "\"lower\"", "camel_case");
	}

	@Test
	void theDefaultSchemaHasNoNameIfItIsTheConnections() {
		HibernateBoot boot = HibernateBoot.of(WideModel.Node.class).on(PostgresqlServer.newDatabase());
		assertThat(boot.with("hibernate.default_schema", "public").target().schema().tables())
			.allMatch((table) -> table.name().schema() == null);
		DatabaseSchema shop = boot.with("hibernate.default_schema", "shop").target().schema();
		assertThat(shop.tables().get(0).name().schema()).isEqualTo("shop");
		assertThat(shop.tables().get(0).foreignKeys().get(0).referencedTable().schema()).isEqualTo("shop");
		assertThat(shop.sequences().get(0).name().schema()).isEqualTo("shop");
	}

	@Test
	void noConnectionIsNeeded() {
		HibernateTargetMetadata target = HibernateBoot.of(WideModel.Node.class)
			.with("hibernate.boot.allow_jdbc_metadata_access", false)
			.with("jakarta.persistence.database-product-name", "PostgreSQL")
			.with("jakarta.persistence.database-major-version", "18")
			.with("hibernate.default_schema", "public")
			.target();
		assertThat(target.schema().tables()).extracting((table) -> table.name().schema()).containsOnlyNulls();
		assertThat(target.otherSchemas()).isEmpty();
		assertThat(target.generatedBy()).matches("Hibernate 7\\.\\d+\\.\\d+\\..*");
	}

	@Test
	void aConventionNamesIndexesAndTakesUpGivenNames() {
		DatabaseSchema schema = HibernateBoot.of(WideModel.entities())
			.on(h2())
			.with("hibernate.physical_naming_strategy", SNAKE_CASE)
			.target(NamingConvention.of(Map.of("ix", "i_{column_0_label}", "ck", "c_{table_name}_{constraint_name}")))
			.schema();
		assertThat(table(schema, "customer").indexes()).contains(Index.of("i_customer_birthday", "birthday"))
			.extracting(Index::name)
			.contains("ix_customer_latest");
		assertThat(schema.tables().stream().flatMap((table) -> table.checkConstraints().stream()))
			.contains(new CheckConstraint("c_wide_model_handwritten_ck_handwritten_label", "label <> ''"));
	}

}
