package dev.migrations.command.cli;

import org.jspecify.annotations.Nullable;

/**
 * Writes a JSON document, for {@code --output json}. Who creates the command line gives
 * it: the library brings no JSON writer of its own.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface JsonFormat {

	/**
	 * The document.
	 * @param value a {@code Map} with text as keys, a {@code List}, text, a number, a
	 * boolean or {@code null}, and nothing else at any depth
	 */
	String format(@Nullable Object value);

}
