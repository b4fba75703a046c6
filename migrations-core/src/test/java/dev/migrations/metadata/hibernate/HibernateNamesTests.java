package dev.migrations.metadata.hibernate;

import java.util.List;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.NamingHelper;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HibernateNamesTests {

	private static final HibernateNames FOLDED = new HibernateNames(true);

	@Test
	void aHashedNameIsNotChosen() {
		for (int number = 0; number < 500; number++) {
			Identifier table = Identifier.toIdentifier("table" + number);
			String name = NamingHelper.INSTANCE.generateHashedConstraintName("UK", table,
					List.of(Identifier.toIdentifier("a")));
			assertThat(FOLDED.chosen(name)).as(name).isNull();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "fk_posts_user_id_users", "uk_email", "UKxyz", "idx_people_by_their_last_name",
			"FKpostsrefertotheirauthors" })
	void otherNamesAreChosen(String name) {
		assertThat(FOLDED.chosen(name)).isEqualToIgnoringCase(name);
	}

	@Test
	void chosenNamesFollowTheRuleForNames() {
		assertThat(FOLDED.chosen("FK_Posts")).isEqualTo("fk_posts");
		assertThat(FOLDED.chosen("`FK_Posts`")).isEqualTo("\"FK_Posts\"");
		assertThat(FOLDED.chosen("\"posts\"")).isEqualTo("\"posts\"");
		assertThat(FOLDED.chosen(" ")).isNull();
	}

	@Test
	void namesThatTheDatabaseKeepsAsTheyAreWrittenAreNotFolded() {
		HibernateNames kept = HibernateNames.of(new MariaDBDialect());
		assertThat(kept.chosen("FK_Posts")).isEqualTo("FK_Posts");
		assertThat(HibernateNames.of(new H2Dialect()).chosen("FK_Posts")).isEqualTo("fk_posts");
	}

}
