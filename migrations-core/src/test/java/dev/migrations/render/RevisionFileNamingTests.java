package dev.migrations.render;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.revision.RevisionNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisionFileNamingTests {

	private static final Instant JUST_BEFORE_MIDNIGHT = Instant.parse("2026-11-20T23:59:58Z");

	private static final RevisionFileNaming DEFAULTS = RevisionFileNaming.defaults();

	private static RevisionDraft draft(String id, String message) {
		return new RevisionDraft(new RevisionNode(id, List.of(), List.of(), List.of()), message, JUST_BEFORE_MIDNIGHT,
				"", List.of(), List.of());
	}

	private static RevisionFile java(RevisionFileNaming naming, String id, String message) {
		return new JavaRevisionRenderer("db.revisions", RevisionTemplate.defaultJava(), naming)
			.render(draft(id, message));
	}

	private static String path(RevisionFileNaming naming, String message) {
		return naming.path(draft("3f1c", message));
	}

	@Test
	void defaultsNameDateIdAndMessage() {
		RevisionFile file = java(DEFAULTS, "88fb11965e20", "Add users table");
		assertThat(file.fileName()).isEqualTo("R20261120_88fb11965e20_add_users_table.java");
		assertThat(file.text()).startsWith("package db.revisions;\n")
			.contains("public class R20261120_88fb11965e20_add_users_table implements");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "!?", "таблица" })
	void withoutASlugItsSeparatorGoesToo(String message) {
		assertThat(path(DEFAULTS, message)).isEqualTo("R20261120_3f1c");
	}

	@ParameterizedTest
	@CsvSource({ "R_{slug}_{rev},R_3f1c", "R-{slug}-{rev},R-3f1c", "{slug}_{rev},3f1c", "{rev}.{slug},3f1c" })
	void separatorOfAMissingSlugGoesWhereverItIs(String template, String expected) {
		assertThat(path(DEFAULTS.withTemplate(template), "")).isEqualTo(expected);
	}

	@Test
	void everyTokenIsReplaced() {
		assertThat(
				path(DEFAULTS.withTemplate("{epoch}/{year}-{month}-{day}/{hour}.{minute}.{second}_{rev}_{slug}{rev}"),
						"a b"))
			.isEqualTo("1795219198/2026-11-20/23.59.58_3f1c_a_b3f1c");
	}

	@ParameterizedTest
	@CsvSource({ "UTC,R20261120_235958", "Europe/Berlin,R20261121_005958", "America/New_York,R20261120_185958",
			"+14:00,R20261121_135958" })
	void dateIsThatOfTheZone(String zone, String expected) {
		RevisionFileNaming naming = DEFAULTS.withTemplate("R{year}{month}{day}_{hour}{minute}{second}")
			.withTimeZone(ZoneId.of(zone));
		assertThat(path(naming, "")).isEqualTo(expected);
	}

	@Test
	void createdHasTheZonesOffset() {
		assertThat(java(DEFAULTS.withTimeZone(ZoneId.of("Europe/Berlin")), "3f1c", "x").text())
			.contains("created = \"2026-11-21T00:59:58+01:00\"");
	}

	@ParameterizedTest
	@CsvSource({ "15,add_users_table", "14,add_users", "9,add_users", "8,add", "3,add", "2,ad", "1,a" })
	void slugIsCutBetweenWords(int length, String expected) {
		assertThat(path(DEFAULTS.withTemplate("{slug}").withSlugLength(length), "Add users table")).isEqualTo(expected);
	}

	@Test
	void slugHasLatinLettersAndDigitsOnly() {
		assertThat(path(DEFAULTS.withTemplate("{slug}"), "  Ärger & Co.: ../../etc\\x {rev} $1\n"))
			.isEqualTo("arger_co_etc_x_rev_1");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1 })
	void slugLengthIsPositive(int length) {
		assertThatExceptionOfType(RevisionFileNamingException.class).isThrownBy(() -> DEFAULTS.withSlugLength(length))
			.withMessage("The file-name template 'R{year}{month}{day}_{rev}_{slug}' has slugs of " + length
					+ " characters. Give a length of 1 or more; leave the slug out of the template if it is not wanted.")
			.satisfies((ex) -> assertThat(ex.template()).isEqualTo(RevisionFileNaming.DEFAULT_TEMPLATE));
	}

	@Test
	void unknownTokenIsRefused() {
		assertThatExceptionOfType(RevisionFileNamingException.class)
			.isThrownBy(() -> DEFAULTS.withTemplate("R_{rev}_{message}"))
			.withMessage("The file-name template 'R_{rev}_{message}' has the unknown token '{message}'. The tokens are"
					+ " {rev}, {slug}, {epoch}, {year}, {month}, {day}, {hour}, {minute}, {second}.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/R_{rev}", "R_{rev}/", "a//R_{rev}", "../R_{rev}", "./R_{rev}", "a\\R_{rev}", " " })
	void templateThatLeadsOutOfTheLocationIsRefused(String template) {
		assertThatExceptionOfType(RevisionFileNamingException.class).isThrownBy(() -> DEFAULTS.withTemplate(template))
			.withMessage("The file-name template '" + template + "' has an empty folder or name, one of dots, or a"
					+ " backslash. Write names of folders below the location, parted by '/', and a name for the file.");
	}

	@Test
	void foldersNeedRecursion() {
		RevisionFileNaming naming = DEFAULTS.withTemplate("y{year}/R_{rev}");
		assertThat(naming.hasFolders()).isTrue();
		assertThatCode(() -> naming.requireFoundAgain(true)).doesNotThrowAnyException();
		assertThatCode(() -> DEFAULTS.requireFoundAgain(false)).doesNotThrowAnyException();
		assertThatExceptionOfType(RevisionFileNamingException.class).isThrownBy(() -> naming.requireFoundAgain(false))
			.withMessage("The file-name template 'y{year}/R_{rev}' has folders, and revisions below the folder of a"
					+ " location are not searched for. Set 'migrations.recursive-locations=true', or write the template"
					+ " without '/'.");
	}

	@Test
	void foldersArePackages() {
		RevisionFile file = java(DEFAULTS.withTemplate("y{year}/m{month}/R_{rev}_{slug}"), "3f1c", "add users");
		assertThat(file.fileName()).isEqualTo("y2026/m11/R_3f1c_add_users.java");
		assertThat(file.text()).startsWith("package db.revisions.y2026.m11;\n").contains("class R_3f1c_add_users ");
	}

	@ParameterizedTest
	@CsvSource({ "{rev}_{slug},0_0", "R-{rev},R-0", "2026/R{rev},2026", "class/R{rev},class", "R.{rev},R.0",
			"{slug}/R{rev},0", "R {rev},R 0" })
	void namesThatNoClassCanHaveAreRefused(String template, String name) {
		String message = "The file-name template '" + template + "' gives the name '" + name
				+ "', which no Java class or package can have. Start each part with a letter, as in"
				+ " 'R{year}{month}{day}_{rev}_{slug}', and use letters, digits and '_' only.";
		RevisionFileNaming naming = DEFAULTS.withTemplate(template);
		assertThatExceptionOfType(RevisionFileNamingException.class).isThrownBy(naming::requireJavaNames)
			.withMessage(message);
		assertThatExceptionOfType(RevisionFileNamingException.class).isThrownBy(() -> java(naming, "3f1c", "x"))
			.withMessage(message);
		assertThat(path(naming, "x")).as("fine for SQL").isNotEmpty();
	}

	@Test
	void messageThatMakesAKeywordIsRefusedWhenItIsWritten() {
		RevisionFileNaming naming = DEFAULTS.withTemplate("p{slug}/R{rev}");
		assertThatExceptionOfType(RevisionFileNamingException.class).isThrownBy(() -> java(naming, "3f1c", "ackage"))
			.withMessageStartingWith("The file-name template 'p{slug}/R{rev}' gives the name 'package', which");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{slug}", "{slug}/R{rev}", "R{rev}/{slug}" })
	void nameThatIsNothingButAMissingSlugIsRefused(String template) {
		assertThatExceptionOfType(RevisionFileNamingException.class)
			.isThrownBy(() -> path(DEFAULTS.withTemplate(template), "?"))
			.withMessage("The file-name template '" + template
					+ "' gives no name to a revision whose message is empty or"
					+ " has no Latin letters or digits. Give the revision another message, or add '{rev}' to the"
					+ " template.");
	}

	@Test
	void bothKindsHaveOneName() {
		assertThat(Optional.of(DEFAULTS.javaPath(draft("3f1c", "x")))).contains(path(DEFAULTS, "x"));
	}

}
