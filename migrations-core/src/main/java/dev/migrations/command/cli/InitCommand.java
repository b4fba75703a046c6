package dev.migrations.command.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migrations.command.init.InitializedModule;
import dev.migrations.command.init.ProjectTemplate;

@Command(name = "init", description = "Prepare a module for revisions, and print the lines for application.yml.",
		footer = { "", "Examples:", "  migrations init", "  migrations init --template sql",
				"  migrations init shop -t multidb", "  migrations init --quiet    # prints the lines alone" })
final class InitCommand extends ModuleCommand {

	@Parameters(arity = "0..1", paramLabel = "DIRECTORY",
			description = "The folder of the module; by default the working directory.")
	private Path directory = Path.of("");

	@Option(names = { "-t", "--template" }, paramLabel = "NAME", completionCandidates = Names.class,
			description = "What to start from, 'generic' by default; 'list-templates' lists them.")
	private String template = ProjectTemplate.GENERIC.label();

	@Override
	Answer run(boolean quiet) {
		InitializedModule module = ProjectTemplate.named(this.template).initialize(this.directory);
		return Answer.found(module, quiet ? configuration(module) : lines(module));
	}

	private static List<String> lines(InitializedModule module) {
		List<String> lines = new ArrayList<>();
		module.files().forEach((file) -> lines.add("Created " + file));
		lines.add("");
		lines.add("Add to " + module.directory().resolve("src/main/resources/application.yml") + ":");
		lines.add("");
		lines.addAll(configuration(module));
		lines.add("");
		lines.add("Then read " + module.directory().resolve("migrations/README.md") + ".");
		return lines;
	}

	private static List<String> configuration(InitializedModule module) {
		return module.configuration().lines().toList();
	}

	/**
	 * For completion in shells.
	 */
	static final class Names implements Iterable<String> {

		@Override
		public Iterator<String> iterator() {
			return Stream.of(ProjectTemplate.values()).map(ProjectTemplate::label).iterator();
		}

	}

}
