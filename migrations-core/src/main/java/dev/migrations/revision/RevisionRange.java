package dev.migrations.revision;

/**
 * {@code start:end} as written; either may be empty.
 */
record RevisionRange(String start, String end) {

	static boolean isRange(String text) {
		return text.indexOf(':') >= 0;
	}

	static RevisionRange parse(String text) {
		int colon = text.indexOf(':');
		if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
			throw new BadRangeException(text);
		}
		return new RevisionRange(text.substring(0, colon), text.substring(colon + 1));
	}

}
