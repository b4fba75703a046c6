package dev.migrations.command.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code -n}, where an application migrates several databases.
 */
class SeveralDatabasesTests {

	@TempDir
	private Path folder = Path.of("");

	private TestCommandLine line = new TestCommandLine(this.folder);

	@BeforeEach
	void threeDatabases() {
		this.line = new TestCommandLine(this.folder, "orders", "billing", "stock").twoRevisions();
	}

	@Test
	void commandRunsOnTheDatabaseThatIsNamed() {
		assertThat(this.line.run("-n", "billing", "upgrade", "aaaa1")).isZero();
		assertThat(this.line.out()).isEqualTo("1 revision run; the database is at aaaa1.\n");
		assertThat(this.line.run("current", "--name", "billing")).isZero();
		assertThat(this.line.out()).isEqualTo("aaaa1\n");
		this.line.run("-n", "orders", "current");
		assertThat(this.line.out()).isEmpty();
	}

	@Test
	void allRunsOnEachInOrder() {
		this.line.run("-n", "billing", "upgrade", "aaaa1");
		assertThat(this.line.run("-n", "all", "upgrade", "head")).isZero();
		assertThat(this.line.out()).isEqualTo("""
				[orders]
				2 revisions run; the database is at bbbb2.
				[billing]
				1 revision run; the database is at bbbb2.
				[stock]
				2 revisions run; the database is at bbbb2.
				""");
		this.line.run("-q", "-n", "all", "downgrade", "base");
		assertThat(this.line.out()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "current", "heads", "history", "branches", "show head", "check" })
	void commandThatReadsAnswersForEach(String command) {
		this.line.run("-n", "all", "upgrade", "head");
		this.line.run(command.split(" "));
		assertThat(this.line.out()).startsWith("[orders]\n").contains("\n[billing]\n", "\n[stock]\n");
		assertThat(this.line.err()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "upgrade head", "downgrade base", "stamp head", "revision", "merge heads", "edit head",
			"ensure-version", "upgrade head --sql" })
	void commandThatChangesSomethingNeedsAName(String command) {
		assertThat(this.line.run(command.split(" "))).isEqualTo(2);
		assertThat(this.line.out()).isEmpty();
		assertThat(this.line.err()).startsWith("The application migrates several databases: 'orders', 'billing',"
				+ " 'stock'. Name one with '--name', or all of them with '--name all'.\n");
	}

	@Test
	void unknownNameIsWrongUsage() {
		assertThat(this.line.run("-n", "order", "upgrade", "head")).isEqualTo(2);
		assertThat(this.line.err()).isEqualTo("FAILED: There is no database 'order'. Name one of 'orders', 'billing',"
				+ " 'stock', or 'all' for each of them.\n");
	}

	@Test
	void firstFailureEndsTheCommandAndSaysWhatWasNotReached() {
		this.line.run("-n", "billing", "stamp", "head");
		this.line.sqlRevision("bbbb2", "CREATE TABLE b (id int);", "DROP TABLE nosuch;", "revises: aaaa1");
		this.line.run("-n", "orders", "upgrade", "aaaa1");
		assertThat(this.line.run("-n", "all", "downgrade", "aaaa1")).isOne();
		assertThat(this.line.out()).isEqualTo("[orders]\nNothing to do: the database is at aaaa1.\n");
		assertThat(this.line.err()).startsWith("FAILED: Revision 'bbbb2'")
			.endsWith("\nThis happened on database 'billing'; not reached: 'stock'.\n");
	}

	@Test
	void failureOnTheLastLeavesNoneOut() {
		this.line.run("-n", "all", "upgrade", "head");
		this.line.run("-n", "stock", "downgrade", "base");
		assertThat(this.line.run("-n", "all", "downgrade", "bbbb2")).isOne();
		assertThat(this.line.err()).endsWith("\nThis happened on database 'stock'; it was the last one.\n");
	}

	@Test
	void exitCodeIsThatOfTheFirstDatabaseWithOne() {
		this.line.run("-n", "orders", "upgrade", "head");
		assertThat(this.line.run("current", "-c")).isEqualTo(3);
		assertThat(this.line.out()).isEqualTo("[orders]\nbbbb2 (head)\n[billing]\n[stock]\n");
	}

	@Test
	void scriptIsForOneDatabase() {
		assertThat(this.line.run("-n", "all", "upgrade", "head", "--sql")).isEqualTo(2);
		assertThat(this.line.err()).startsWith("A script is for one database: with '--sql', name one with '--name'."
				+ " There are 'orders', 'billing', 'stock'.\n");
		assertThat(this.line.run("-n", "stock", "upgrade", "head", "--sql")).isZero();
		assertThat(this.line.out()).contains("CREATE TABLE a");
	}

	@Test
	void jsonIsKeyedByName() {
		assertThat(this.line.run("-n", "all", "upgrade", "head", "--output", "json")).isZero();
		assertThat(this.line.json().propertyNames()).containsExactly("orders", "billing", "stock");
		assertThat(this.line.json().at("/stock/after/0").asString()).isEqualTo("bbbb2");
		this.line.run("-n", "all", "upgrade", "head", "--sql", "--output", "json");
		assertThat(this.line.json().at("/stock/text").asString()).contains("CREATE TABLE a");
		this.line.run("-n", "stock", "current", "--output", "json");
		assertThat(this.line.json().at("/current/0/id").asString()).isEqualTo("bbbb2");
	}

	@Test
	void jsonOfAFailureHoldsTheResultsBeforeIt() {
		this.line.run("-n", "all", "upgrade", "head");
		this.line.run("-n", "billing", "downgrade", "base");
		assertThat(this.line.run("-n", "all", "downgrade", "bbbb2", "--output", "json")).isOne();
		assertThat(this.line.json().propertyNames()).containsExactly("error", "type", "facts", "database", "notReached",
				"results");
		assertThat(this.line.json().at("/database").asString()).isEqualTo("billing");
		assertThat(this.line.json().at("/notReached/0").asString()).isEqualTo("stock");
		assertThat(this.line.json().at("/results/orders/after/0").asString()).isEqualTo("bbbb2");
	}

	@Test
	void nameAllAnswersUnderNamesWhereThereIsOneDatabaseToo(@TempDir Path other) {
		TestCommandLine one = new TestCommandLine(other).twoRevisions();
		one.run("-n", "all", "heads");
		assertThat(one.out()).isEqualTo("[default]\nbbbb2 (head)\n");
	}

}
