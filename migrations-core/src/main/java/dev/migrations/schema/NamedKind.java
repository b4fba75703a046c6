package dev.migrations.schema;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of objects that a {@link NamingConvention} names.
 *
 * @since 0.1.0
 */
public enum NamedKind {

	/** A primary key. */
	PRIMARY_KEY("pk", "primary key"),

	/** A unique constraint. */
	UNIQUE("uq", "unique constraint"),

	/** An index. */
	INDEX("ix", "index"),

	/** A foreign key. */
	FOREIGN_KEY("fk", "foreign key"),

	/** A check constraint. */
	CHECK("ck", "check constraint"),

	/** An exclude constraint. */
	EXCLUDE("ex", "exclude constraint");

	private final String key;

	private final String word;

	NamedKind(String key, String word) {
		this.key = key;
		this.word = word;
	}

	/**
	 * How a convention calls it: {@code pk}, as in SQLAlchemy.
	 */
	public String key() {
		return this.key;
	}

	/**
	 * How messages call it: {@code primary key}.
	 */
	public String word() {
		return this.word;
	}

	static Optional<NamedKind> ofKey(String key) {
		return Arrays.stream(values()).filter((kind) -> kind.key.equals(key)).findFirst();
	}

}
