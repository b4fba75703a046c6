package dev.migrations.render;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A revision's message as a part of its file's name: {@code add_users_table}.
 */
final class RevisionSlug {

	private RevisionSlug() {
	}

	/**
	 * The message in at most so many characters, cut between words (Alembic's
	 * {@code truncate_slug_length}); empty if it has no Latin letters or digits.
	 */
	static String of(String message, int length) {
		String slug = Normalizer.normalize(message, Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "_")
			.replaceAll("^_|_$", "");
		if (slug.length() <= length) {
			return slug;
		}
		int end = slug.lastIndexOf('_', length);
		return slug.substring(0, (end > 0) ? end : length);
	}

}
