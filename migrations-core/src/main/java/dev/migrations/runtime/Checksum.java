package dev.migrations.runtime;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.dialect.CopyStatement;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;

/**
 * A checksum over what statements mean: however their white space is laid out, and
 * wherever they come from.
 */
final class Checksum {

	// quoted text is passed over: its white space means something
	private static final Pattern WHITE_SPACE = Pattern.compile("(\\s+)|'[^']*'|\"[^\"]*\"");

	private Checksum() {
	}

	/**
	 * The first 64 bits of a SHA-256 in hexadecimal: it tells accidents apart, not
	 * attackers.
	 */
	static String of(List<Statement> statements) {
		MessageDigest digest = sha256();
		for (Statement statement : statements) {
			String normalized = WHITE_SPACE.matcher(statement.text().strip())
				.replaceAll((match) -> (match.group(1) != null) ? " " : Matcher.quoteReplacement(match.group()))
					+ values(statement);
			digest.update(normalized.getBytes(StandardCharsets.UTF_8));
			digest.update((byte) 0);
		}
		return HexFormat.of().formatHex(digest.digest(), 0, 8);
	}

	private static String values(Statement statement) {
		if (statement instanceof CopyStatement copy) {
			return "\n" + copy.data().text();
		}
		return (statement instanceof SqlStatement sql && !sql.binds().isEmpty()) ? " " + sql.binds() : "";
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
