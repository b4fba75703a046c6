package dev.migrations.command.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import picocli.CommandLine.Command;

import dev.migrations.command.init.ProjectTemplate;

@Command(name = "list-templates", description = "List the templates that 'init' can start from.",
		footer = { "", "Examples:", "  migrations list-templates", "  migrations list-templates --output json" })
final class ListTemplatesCommand extends ModuleCommand {

	@Override
	Answer run(boolean quiet) {
		return Answer.found(facts(), quiet ? templates() : lines());
	}

	private static List<Described> facts() {
		return Stream.of(ProjectTemplate.values())
			.map((template) -> new Described(template.label(), template.description()))
			.toList();
	}

	private static List<String> lines() {
		List<String> lines = new ArrayList<>(List.of("Available templates:", ""));
		lines.addAll(templates());
		lines.addAll(List.of("", "Use one with 'init', for instance:", "", "  migrations init --template generic"));
		return lines;
	}

	private static List<String> templates() {
		return Stream.of(ProjectTemplate.values())
			.map((template) -> template.label() + " - " + template.description())
			.toList();
	}

	/**
	 * A template, for scripts.
	 */
	record Described(String name, String description) {

	}

}
