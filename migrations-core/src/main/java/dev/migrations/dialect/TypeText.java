package dev.migrations.dialect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A type as text, taken apart: {@code TIMESTAMP (6) WITH TIME ZONE} is the name
 * {@code timestamp with time zone} and the argument {@code 6}.
 *
 * @param text the whole text, in lower case but for what is quoted, evenly spaced
 * @param name the words, without arguments
 * @param arguments the arguments, none if they are missing
 * @param element the type of the elements if this is an array, else {@code null}
 * @since 0.1.0
 */
public record TypeText(String text, String name, List<String> arguments, @Nullable TypeText element) {

	private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[\\p{L}\\p{N}_$]+|\\S");

	private static final Pattern ARRAY = Pattern.compile("(.+?)(?:\\[\\d*]| array(?:\\[\\d*])?)");

	private static final Pattern SCALAR = Pattern.compile("([^()]+)(?:\\(([^()]*)\\))?(?: ([^()]+))?");

	public TypeText {
		arguments = List.copyOf(arguments);
	}

	/**
	 * Takes a type apart. What has another shape is a name as a whole.
	 */
	public static TypeText parse(String type) {
		String text = evenlySpaced(type);
		Matcher array = ARRAY.matcher(text);
		if (array.matches()) {
			return new TypeText(text, text, List.of(), parse(array.group(1)));
		}
		Matcher scalar = SCALAR.matcher(text);
		if (!scalar.matches()) {
			return new TypeText(text, text, List.of(), null);
		}
		String name = scalar.group(1) + ((scalar.group(3) != null) ? " " + scalar.group(3) : "");
		String arguments = scalar.group(2);
		return new TypeText(text, name, (arguments != null) ? Arrays.asList(arguments.split(", ")) : List.of(), null);
	}

	/**
	 * The arguments as numbers, if all of them are.
	 */
	public List<Integer> numbers() {
		return this.arguments.stream().allMatch((argument) -> argument.matches("\\d{1,9}"))
				? this.arguments.stream().map(Integer::valueOf).toList() : List.of();
	}

	private static String evenlySpaced(String type) {
		StringBuilder text = new StringBuilder();
		Matcher tokens = TOKEN.matcher(type);
		while (tokens.find()) {
			String token = tokens.group();
			if (!text.isEmpty() && isSpaceBetween(text.charAt(text.length() - 1), token.charAt(0))) {
				text.append(' ');
			}
			boolean exact = token.charAt(0) == '\'' || token.charAt(0) == '"';
			text.append(exact ? token : token.toLowerCase(Locale.ROOT));
		}
		return text.toString();
	}

	private static boolean isSpaceBetween(char before, char after) {
		return ".([".indexOf(before) < 0 && ".()[],".indexOf(after) < 0;
	}

}
