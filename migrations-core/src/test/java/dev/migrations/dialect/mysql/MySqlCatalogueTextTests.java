package dev.migrations.dialect.mysql;

import java.math.BigDecimal;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.text;
import static dev.migrations.operation.Ddl.timestamp;
import static dev.migrations.operation.Ddl.uuid;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What MySQL's catalogue says of defaults and expressions, as its manual and its own
 * tests show it.
 */
class MySqlCatalogueTextTests {

	private static final ComparisonRules RULES = new MySqlDialect().comparisonRules();

	private static final MySqlSchemaInspector INSPECTOR = new MySqlSchemaInspector(
			new Identifiers(Identifiers.Folding.NONE, true, MySqlReservedWords.ALL, '`'), RULES);

	private static @Nullable ServerDefault found(SqlType type, @Nullable String text, String extra) {
		return INSPECTOR.serverDefault(type, text, extra);
	}

	@Test
	void aBareDefaultIsAValue() {
		assertThat(found(varchar(20), "now()", "")).isEqualTo(ServerDefault.literal("now()"));
		assertThat(found(varchar(20), "", "")).isEqualTo(ServerDefault.literal(""));
		assertThat(found(integer(), "18", "")).isEqualTo(ServerDefault.literal(new BigDecimal("18")));
		assertThat(found(new NativeType("bit"), "b'0'", "")).isEqualTo(ServerDefault.expression("b'0'"));
		assertThat(found(varchar(20), null, "")).isNull();
	}

	@Test
	void aGeneratedDefaultIsAnExpression() {
		assertThat(found(timestamp(), "CURRENT_TIMESTAMP(6)", "DEFAULT_GENERATED"))
			.isEqualTo(ServerDefault.expression("CURRENT_TIMESTAMP(6)"));
		assertThat(found(text(), "_utf8mb4\\'it\\\\\\'s\\'", "DEFAULT_GENERATED"))
			.isEqualTo(ServerDefault.literal("it's"));
		assertThat(found(timestamp(), null, "on update CURRENT_TIMESTAMP(6)"))
			.isEqualTo(ServerDefault.expression("NULL on update CURRENT_TIMESTAMP(6)"));
		assertThat(found(timestamp(), "CURRENT_TIMESTAMP(6)", "DEFAULT_GENERATED on update CURRENT_TIMESTAMP(6)"))
			.isEqualTo(ServerDefault.expression("CURRENT_TIMESTAMP(6) on update CURRENT_TIMESTAMP(6)"));
	}

	@Test
	void anExpressionIsReadWithoutItsEscapesAndCharacterSets() {
		assertThat(RULES
			.canonicalExpressionText(INSPECTOR.expression("(`role` in (_utf8mb4\\'ADMIN\\',_latin1\\'_utf8mb4\\'))")))
			.isEqualTo("role in ('ADMIN','_utf8mb4')");
		assertThat(RULES.canonicalExpressionText("x_utf8mb4 = _binary'1'")).isEqualTo("x_utf8mb4 = _binary'1'");
	}

	@Test
	void aUuidIsReadAsItsBytes() {
		assertThat(RULES.canonicalType(uuid())).isEqualTo(GenericType.of(Kind.BINARY, 16));
		assertThat(RULES.canonicalType(new NativeType("binary(16)"))).isEqualTo(RULES.canonicalType(uuid()));
	}

}
