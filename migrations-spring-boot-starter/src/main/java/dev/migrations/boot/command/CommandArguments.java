package dev.migrations.boot.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * The arguments of a command, and Spring's own options that stood among them.
 *
 * @param command the command line after {@code migrations}
 * @param spring Spring's options: those with a dot in their name, {@code --debug} and
 * {@code --trace}
 */
record CommandArguments(List<String> command, List<String> spring) {

	private static final String FIRST = "migrations";

	private static final Set<String> SPRING_SWITCHES = Set.of("debug", "trace");

	private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

	/**
	 * The command that an application is started with, if it is.
	 * @param args the arguments of the application; a command starts with
	 * {@code migrations}
	 * @param property the command as a property says it, for applications that do not
	 * pass their arguments on, or {@code null}
	 */
	static Optional<CommandArguments> of(String[] args, @Nullable String property) {
		if (args.length > 0 && FIRST.equals(args[0])) {
			return Optional.of(split(Arrays.asList(args).subList(1, args.length)));
		}
		if (StringUtils.hasText(property)) {
			List<String> words = words(property);
			words.addAll(Arrays.asList(args));
			return Optional.of(split(words));
		}
		return Optional.empty();
	}

	private static CommandArguments split(List<String> args) {
		List<String> command = new ArrayList<>();
		List<String> spring = new ArrayList<>();
		args.forEach((arg) -> (isSpringOption(arg) ? spring : command).add(arg));
		return new CommandArguments(command, spring);
	}

	private static boolean isSpringOption(String arg) {
		if (!arg.startsWith("--")) {
			return false;
		}
		String option = arg.substring(2);
		int equals = option.indexOf('=');
		String name = (equals >= 0) ? option.substring(0, equals) : option;
		return name.indexOf('.') >= 0 || SPRING_SWITCHES.contains(name);
	}

	private static List<String> words(String line) {
		List<String> words = new ArrayList<>();
		Matcher matcher = WORD.matcher(line);
		while (matcher.find()) {
			words.add(matcher.group().replaceAll("^[\"']|[\"']$", ""));
		}
		return words;
	}

}
