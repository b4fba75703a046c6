package dev.migrations.boot.command;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CommandArgumentsTests {

	@Test
	void otherArgumentsAreNoCommand() {
		assertThat(CommandArguments.of(new String[0], null)).isEmpty();
		assertThat(CommandArguments.of(new String[] { "--server.port=1", "migrations" }, null)).isEmpty();
		assertThat(CommandArguments.of(new String[] { "import" }, " ")).isEmpty();
	}

	@Test
	void optionsWithADotAreSprings() {
		CommandArguments arguments = of("migrations", "--spring.datasource.url=jdbc:h2:mem:x", "revision", "--debug",
				"-m", "add a.b=c", "--format=sql", "--migrations.enabled", "--directory=a.b/c", "--trace", "-1");
		assertThat(arguments.spring()).containsExactly("--spring.datasource.url=jdbc:h2:mem:x", "--debug",
				"--migrations.enabled", "--trace");
		assertThat(arguments.command()).containsExactly("revision", "-m", "add a.b=c", "--format=sql",
				"--directory=a.b/c", "-1");
	}

	@Test
	void propertyStandsInWhereArgumentsAreNotPassedOn() {
		CommandArguments arguments = CommandArguments.of(new String[0], "revision -m \"add a column\" --autogenerate")
			.orElseThrow();
		assertThat(arguments.command()).containsExactly("revision", "-m", "add a column", "--autogenerate");
	}

	private static CommandArguments of(String... args) {
		return CommandArguments.of(args, null).orElseThrow();
	}

}
