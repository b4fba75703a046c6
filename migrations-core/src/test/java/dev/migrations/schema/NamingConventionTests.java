package dev.migrations.schema;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Each token against the answer that SQLAlchemy 2.0 gives ("Configuring Constraint Naming
 * Conventions") for the constraints of a table 'user' with the columns 'b' and 'c'.
 */
class NamingConventionTests {

	private static final QualifiedName USER = QualifiedName.of("user");

	private static final QualifiedName SHOP_USER = QualifiedName.of("shop", "user");

	private static final UniqueConstraint UNIQUE = UniqueConstraint.of(null, "b", "c");

	private static String unique(String template, QualifiedName table) {
		return NamingConvention.DEFAULT.with(NamedKind.UNIQUE, template).name(NamedObject.of(table, UNIQUE));
	}

	private static ForeignKey foreignKey() {
		return ForeignKey.of(null, List.of("b", "c"), QualifiedName.of("shop", "account"), List.of("id", "tenant"));
	}

	@ParameterizedTest
	@CsvSource({ "uq_%(table_name)s, uq_user", "uq_%(column_0_name)s, uq_b", "uq_%(column_0_label)s, uq_user_b",
			"uq_%(column_0_key)s, uq_b", "uq_%(column_1_name)s, uq_c", "uq_%(column_1_label)s, uq_user_c",
			"uq_%(column_1_key)s, uq_c", "uq_x%(column_2_name)s, uq_x", "uq_%(column_0N_name)s, uq_bc",
			"uq_%(column_0_N_name)s, uq_b_c", "uq_%(column_0N_label)s, uq_user_buser_c",
			"uq_%(column_0_N_label)s, uq_user_b_user_c", "uq_%(column_0N_key)s, uq_bc",
			"uq_%(column_0_N_key)s, uq_b_c" })
	void tokensOfAUniqueConstraint(String template, String name) {
		assertThat(unique(template, USER)).isEqualTo(name);
		assertThat(unique(template.replace("%(", "{").replace(")s", "}"), USER)).isEqualTo(name);
	}

	@Test
	void schemaIsPartOfALabelAlone() {
		assertThat(unique("uq_{column_0_label}", SHOP_USER)).isEqualTo("uq_shop_user_b");
		assertThat(unique("uq_{table_name}", SHOP_USER)).isEqualTo("uq_user");
	}

	@ParameterizedTest
	@CsvSource({ "fk_{table_name}_{column_0_name}_{referred_table_name}, fk_user_b_account",
			"fk_{referred_column_0_name}, fk_id", "fk_{referred_column_1_name}, fk_tenant",
			"fk_{referred_column_0N_name}, fk_idtenant", "fk_{referred_column_0_N_name}, fk_id_tenant",
			"fk_{column_0_N_label}, fk_user_b_user_c" })
	void tokensOfAForeignKey(String template, String name) {
		assertThat(
				NamingConvention.DEFAULT.with(NamedKind.FOREIGN_KEY, template).name(NamedObject.of(USER, foreignKey())))
			.isEqualTo(name);
	}

	@Test
	void otherKinds() {
		NamingConvention convention = NamingConvention.of(Map.of("pk", "pk_{table_name}", "ix", "ix_{column_0_label}",
				"ex", "ex_{table_name}_{column_0_N_name}", "ck", "ck_{table_name}_{column_0_name}"));
		List<Column> columns = List.of(Column.of("a", GenericType.of(GenericType.Kind.INTEGER)),
				Column.of("b", GenericType.of(GenericType.Kind.INTEGER)));
		assertThat(convention.name(NamedObject.of(USER, PrimaryKey.of(null, "id")))).isEqualTo("pk_user");
		assertThat(convention.name(NamedObject.index(USER, null, List.of(IndexElement.column("b")))))
			.isEqualTo("ix_user_b");
		assertThat(convention.name(NamedObject.exclude(USER, null, List.of(IndexElement.expression("lower(b)")))))
			.isEqualTo("ex_user_lower_b_");
		assertThat(convention.name(NamedObject.of(USER, new CheckConstraint(null, "b > 1"), columns)))
			.isEqualTo("ck_user_b");
	}

	@Test
	void givenNameIsPartOfTheNameWhereTheTemplateAsksForIt() {
		NamedObject check = NamedObject.of(USER, new CheckConstraint("b_gt_1", "b > 1"), List.of());
		assertThat(NamingConvention.of(Map.of("ck", "ck_%(table_name)s_%(constraint_name)s")).given(check))
			.isEqualTo("ck_user_b_gt_1");
		assertThat(NamingConvention.of(Map.of("ck", "ck_%(table_name)s")).given(check)).isEqualTo("b_gt_1");
		assertThat(NamingConvention.DEFAULT.given(check)).isEqualTo("b_gt_1");
	}

	@Test
	void defaultsFillWhatIsMissing() {
		NamingConvention convention = NamingConvention.of(Map.of("uq", "u_{table_name}"));
		assertThat(convention.names(NamedKind.PRIMARY_KEY)).isFalse();
		assertThat(convention.orDefaults().name(NamedObject.of(USER, PrimaryKey.of(null, "id")))).isEqualTo("pk_user");
		assertThat(convention.orDefaults().name(NamedObject.of(USER, UNIQUE))).isEqualTo("u_user");
		assertThat(convention.orDefaults().name(NamedObject.of(USER, foreignKey()))).isEqualTo("fk_user_b_c_account");
	}

	@Test
	void whatWouldNeedQuotesBecomesAnUnderscore() {
		assertThat(NamingConvention.DEFAULT.orDefaults()
			.name(NamedObject.of(QualifiedName.of("\"Sold Items\""), UniqueConstraint.of(null, "first name"))))
			.isEqualTo("uq_Sold_Items_first_name");
	}

	@Test
	void longNamesEndInAChecksum() {
		String template = "uq_" + "u".repeat(40) + "_{table_name}";
		assertThat(NamingConvention.DEFAULT.withMaximumLength(30)
			.with(NamedKind.UNIQUE, template)
			.name(NamedObject.of(USER, UNIQUE))).hasSize(30).matches("uq_u{18}_[0-9a-f]{8}");
		assertThat(unique(template, USER)).isEqualTo("uq_" + "u".repeat(40) + "_user");
		assertThatExceptionOfType(NamingConventionException.class)
			.isThrownBy(() -> NamingConvention.DEFAULT.withMaximumLength(9))
			.withMessage("A naming convention cannot keep names to 9 characters: a name that is cut ends in a"
					+ " checksum of its own. The least is 10.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tabel_name", "column_1_N_name", "column_1N_name", "column_0_type", "column_name",
			"referred_column_0_label", "" })
	void unknownTokenIsRefused(String token) {
		assertThatExceptionOfType(NamingConventionException.class)
			.isThrownBy(() -> NamingConvention.of(Map.of("uq", "uq_{" + token + "}")))
			.withMessage("The template 'uq_{" + token + "}' for names of kind 'uq' has the unknown token '" + token
					+ "'. Known tokens are table_name, referred_table_name, constraint_name, column_0_name,"
					+ " column_0_label, column_0_key (and of columns 1, 2, ...; all columns: column_0N_name,"
					+ " column_0_N_name, likewise label and key), referred_column_0_name (likewise).");
	}

	@Test
	void unknownKindIsRefused() {
		assertThatExceptionOfType(NamingConventionException.class)
			.isThrownBy(() -> NamingConvention.of(Map.of("unique", "x")))
			.withMessage("A naming convention knows no kind 'unique'. Known kinds are 'pk' (primary key), 'uq' (unique"
					+ " constraint), 'ix' (index), 'fk' (foreign key), 'ck' (check constraint), 'ex' (exclude"
					+ " constraint).");
	}

	@Test
	void brokenTemplatesAreRefused() {
		assertThatExceptionOfType(NamingConventionException.class)
			.isThrownBy(() -> NamingConvention.of(Map.of("uq", "uq_{referred_table_name}")))
			.withMessage("The template 'uq_{referred_table_name}' for names of kind 'uq' has the token"
					+ " 'referred_table_name', which only a foreign key has. Take it out of the template.");
		for (String broken : List.of("uq_{table_name", "uq_table_name}", "uq_%(table_name")) {
			assertThatExceptionOfType(NamingConventionException.class)
				.isThrownBy(() -> NamingConvention.of(Map.of("uq", broken)))
				.withMessage("The template '" + broken + "' for names of kind 'uq' has a brace that opens or closes no"
						+ " token. Write tokens as '{table_name}' or '%(table_name)s'.");
		}
		assertThatExceptionOfType(NamingConventionException.class)
			.isThrownBy(() -> NamingConvention.of(Map.of("uq", " ")))
			.withMessage("The template for names of kind 'uq' is empty. Write one, 'uq_{table_name}' for instance.");
	}

	@Test
	void whatAnObjectLacksIsSaid() {
		assertThatExceptionOfType(NamingConventionException.class)
			.isThrownBy(() -> NamingConvention.DEFAULT.orDefaults()
				.name(NamedObject.of(USER, new CheckConstraint(null, "b > 1"), List.of())))
			.withMessage("A check constraint of table 'user' has no name, and the template"
					+ " 'ck_{table_name}_{constraint_name}' for names of kind 'ck' makes its name of the one it was"
					+ " given ('constraint_name'). Give it a name.");
		assertThatExceptionOfType(NamingConventionException.class)
			.isThrownBy(() -> NamingConvention.of(Map.of("ck", "ck_{column_0_name}"))
				.name(NamedObject.of(USER, new CheckConstraint(null, "b > 1"), List.of())))
			.withMessage("A check constraint of table 'user' has no known columns, and the template"
					+ " 'ck_{column_0_name}' for names of kind 'ck' makes its name of them. Give it a name.");
		assertThatExceptionOfType(NamingConventionException.class).isThrownBy(() -> unique("{column_5_name}", USER))
			.withMessage("A unique constraint of table 'user' would have an empty name, because the template"
					+ " '{column_5_name}' for names of kind 'uq' comes to nothing for it. Give it a name.");
	}

}
