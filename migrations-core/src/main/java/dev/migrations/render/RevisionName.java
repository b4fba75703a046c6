package dev.migrations.render;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The name of a revision's class and file, without an extension:
 * {@code R20261120_88fb11965e20_add_users_table}. Both kinds of revisions are named
 * alike, so that they sort together.
 */
final class RevisionName {

	private static final int MAXIMUM_SLUG_LENGTH = 40;

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private RevisionName() {
	}

	static String of(RevisionDraft draft) {
		String id = draft.id().replaceAll("[^A-Za-z0-9_]", "_");
		String slug = slug(draft.message());
		return "R" + DATE.format(draft.created()) + "_" + id + (slug.isEmpty() ? "" : "_" + slug);
	}

	/**
	 * The message in at most 40 characters, cut between words (Alembic's
	 * {@code truncate_slug_length}); empty if it has no Latin letters or digits.
	 */
	static String slug(String message) {
		String slug = Normalizer.normalize(message, Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "_")
			.replaceAll("^_|_$", "");
		if (slug.length() <= MAXIMUM_SLUG_LENGTH) {
			return slug;
		}
		int end = slug.lastIndexOf('_', MAXIMUM_SLUG_LENGTH);
		return slug.substring(0, (end > 0) ? end : MAXIMUM_SLUG_LENGTH);
	}

}
