package dev.migrations.autogenerate;

/**
 * One thing that a comparison found.
 *
 * @param kind what kind of thing
 * @param object the object, in words: {@code column 'users.age'}
 * @param text the finding in words: Alembic's, where Alembic has it
 * @since 0.1.0
 */
public record Finding(Kind kind, String object, String text) {

	@Override
	public String toString() {
		return this.text;
	}

	/**
	 * The kinds of findings.
	 */
	public enum Kind {

		ADDED, REMOVED, CHANGED,

		/** Would be dropped or replaced, but no revision created it. */
		NOT_OWNED,

		/** Needs a person's attention before the upgrade runs. */
		WARNING

	}

}
