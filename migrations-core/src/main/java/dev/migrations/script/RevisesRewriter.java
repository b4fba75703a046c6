package dev.migrations.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rewrites in a revision's source file which revisions it follows, and nothing else.
 *
 * @since 0.1.0
 */
public final class RevisesRewriter {

	private static final Pattern SQL_HEADER = Pattern
		.compile("(?m)^(\uFEFF?[ \\t]*--[ \\t]*revises[ \\t]*:)[^\\r\\n]*");

	private RevisesRewriter() {
	}

	/**
	 * Rewrites the file, whole or not at all.
	 * @param file an SQL or a Java revision
	 * @param revises the revisions it follows from now on; none is base
	 * @return its text before
	 * @throws ScriptException if the file cannot be read, or does not say what it follows
	 * @throws RevisionOutputException if it cannot be written
	 */
	public static String rewrite(Path file, List<String> revises) {
		String text = read(file);
		String rewritten = file.toString().endsWith(".java") ? java(file, text, revises) : sql(file, text, revises);
		AtomicFile.write(file, rewritten.getBytes(StandardCharsets.UTF_8));
		return text;
	}

	/**
	 * Takes back what {@link #rewrite} did.
	 * @param file the file
	 * @param before its text before
	 * @throws RevisionOutputException if it cannot be written
	 */
	public static void restore(Path file, String before) {
		AtomicFile.write(file, before.getBytes(StandardCharsets.UTF_8));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new ScriptException(file.toString(), "File '" + file + "' cannot be read: " + ex + ".",
					"Make it a text file in UTF-8 that can be read.", ex);
		}
	}

	private static String sql(Path file, String text, List<String> revises) {
		Matcher header = SQL_HEADER.matcher(text);
		if (!header.find()) {
			throw missing(file, "header 'revises'");
		}
		String value = revises.isEmpty() ? "base" : String.join(", ", revises);
		return text.substring(0, header.start()) + header.group(1) + " " + value + text.substring(header.end());
	}

	private static String java(Path file, String text, List<String> revises) {
		RevisesAttribute attribute = RevisesAttribute.find(text)
			.orElseThrow(() -> missing(file, "attribute 'revises' of @Revision"));
		return text.substring(0, attribute.start()) + javaValue(revises) + text.substring(attribute.end());
	}

	private static String javaValue(List<String> revises) {
		if (revises.size() == 1) {
			return "\"" + revises.get(0) + "\"";
		}
		return revises.isEmpty() ? "{}"
				: revises.stream().map((id) -> "\"" + id + "\"").collect(Collectors.joining(", ", "{ ", " }"));
	}

	private static ScriptException missing(Path file, String what) {
		return new ScriptException(file.toString(), "File '" + file + "' has no " + what + ".",
				"Write it as generated revisions do, then run the command again.");
	}

}
