package dev.migrations.dialect;

import java.util.Set;

import dev.migrations.dialect.Identifiers.Folding;
import dev.migrations.schema.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class IdentifiersTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			# folding, name, written, exact
			LOWER, users, users, users
			UPPER, users, users, USERS
			NONE, users, users, users
			LOWER, user, "user", user
			UPPER, user, "USER", USER
			NONE, user, "user", user
			UPPER, Users, "Users", Users
			UPPER, "users", "users", users
			LOWER, USERS, "USERS", USERS
			UPPER, a"b, "a""b", a"b
			UPPER, 1st, "1st", 1st
			UPPER, größe, "größe", größe
			UPPER, a b, "a b", a b
			""")
	void aNameIsWrittenByTheRule(Folding folding, String name, String written, String exact) {
		Identifiers identifiers = new Identifiers(folding, true, Set.of("user"));
		assertThat(identifiers.write(name)).isEqualTo(written);
		assertThat(identifiers.exact(name)).isEqualTo(exact);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			# folding, case-sensitive, exact, canonical
			LOWER, true, users, users
			LOWER, true, USERS, USERS
			UPPER, true, USERS, users
			UPPER, true, users, "users"
			UPPER, true, Users, Users
			UPPER, true, user name, user name
			UPPER, true, "x", \"""x\"""
			NONE, true, users, users
			NONE, true, Users, Users
			NONE, false, Users, users
			UPPER, false, users, users
			UPPER, false, USERS, users
			""")
	void aNameOfTheCatalogueIsReadByTheRule(Folding folding, boolean caseSensitive, String exact, String canonical) {
		assertThat(new Identifiers(folding, caseSensitive, Set.of()).canonical(exact)).isEqualTo(canonical);
	}

	@Test
	void aNameIsQuotedWithWhatTheDatabaseQuotesWith() {
		Identifiers identifiers = new Identifiers(Folding.NONE, true, Set.of("user"), '`');
		assertThat(identifiers.write("users")).isEqualTo("users");
		assertThat(identifiers.write("user")).isEqualTo("`user`");
		assertThat(identifiers.write("\"Users\"")).isEqualTo("`Users`");
		assertThat(identifiers.write("a`b\"")).isEqualTo("`a``b\"`");
	}

	@ParameterizedTest
	@EnumSource
	void noNameEscapesItsQuotesAndEveryNameComesBack(Folding folding) {
		Identifiers identifiers = new Identifiers(folding, true, Set.of("select", "user"));
		RandomNames names = new RandomNames(folding.ordinal());
		for (int i = 0; i < 20_000; i++) {
			String exact = names.next();
			String canonical = identifiers.canonical(exact);
			assertThat(identifiers.exact(canonical)).isEqualTo(exact);
			assertThat(identifiers.canonical(identifiers.exact(canonical))).isEqualTo(canonical);
			String written = identifiers.write(canonical);
			assertThat(written).matches("[a-z_][a-z0-9_$]*|(?s)\"(?:[^\"]|\"\")+\"");
			assertThat(folding.apply(written).equals(exact) || Names.unquoted(written).equals(exact)).isTrue();
		}
	}

	@Test
	void aBlankNameKeepsItsQuotes() {
		assertThat(new Identifiers(Folding.LOWER, true, Set.of()).canonical(" ")).isEqualTo("\" \"");
	}

}
