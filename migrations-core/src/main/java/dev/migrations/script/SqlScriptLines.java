package dev.migrations.script;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a SQL revision. Each is decoded by itself, so that a byte that is no UTF-8
 * is reported with its line.
 */
final class SqlScriptLines {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private final String location;

	private final InputStream content;

	private int number;

	SqlScriptLines(String location, InputStream content) {
		this.location = location;
		this.content = new BufferedInputStream(content);
	}

	/**
	 * The next line without its end, or {@code null} after the last one.
	 */
	@Nullable String next() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(120);
		int next = this.content.read();
		if (next == -1) {
			return null;
		}
		while (next != -1 && next != '\n') {
			bytes.write(next);
			next = this.content.read();
		}
		this.number++;
		String line = decoded(bytes.toByteArray());
		return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
	}

	private String decoded(byte[] line) {
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
			return (this.number == 1 && text.startsWith(BYTE_ORDER_MARK)) ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw fault("is not written in UTF-8.", "Save the file in UTF-8.");
		}
	}

	String location() {
		return this.location;
	}

	/**
	 * The number of the line that was read last, from 1.
	 */
	int number() {
		return this.number;
	}

	/**
	 * An error in the line that was read last.
	 */
	ScriptException fault(String fact, String remedy) {
		return ScriptException.atLine(this.location, this.number, fact, remedy);
	}

}
