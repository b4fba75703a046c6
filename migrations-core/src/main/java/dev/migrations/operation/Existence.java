package dev.migrations.operation;

import dev.migrations.schema.QualifiedName;

/**
 * Whether an operation looks first if its object is there, and does nothing if nothing is
 * left to do (Alembic's {@code if_exists} and {@code if_not_exists}). The database
 * compares names only: a table that is there under the name is taken as it is, whatever
 * its columns are.
 *
 * @since 0.1.0
 */
public enum Existence {

	/** The operation fails where its object is there already, or is not there. */
	UNCHECKED,

	/** What is not there is not dropped. */
	IF_EXISTS,

	/** What is there is not created. */
	IF_NOT_EXISTS;

	/**
	 * What the operation that undoes looks for.
	 */
	Existence reversed() {
		return switch (this) {
			case UNCHECKED -> UNCHECKED;
			case IF_EXISTS -> IF_NOT_EXISTS;
			case IF_NOT_EXISTS -> IF_EXISTS;
		};
	}

	/**
	 * The condition in words, after the operation: {@code " if it does not exist"}.
	 */
	String words() {
		return switch (this) {
			case UNCHECKED -> "";
			case IF_EXISTS -> " if it exists";
			case IF_NOT_EXISTS -> " if it does not exist";
		};
	}

	void requireOfCreation(String object) {
		if (this == IF_EXISTS) {
			throw new MisplacedExistenceException(object + " is created with ifExists().", "Write ifNotExists().");
		}
	}

	void requireOfDrop(String object) {
		if (this == IF_NOT_EXISTS) {
			throw new MisplacedExistenceException(object + " is dropped with ifNotExists().", "Write ifExists().");
		}
	}

	/**
	 * Refuses a condition where the object is only named.
	 */
	void refuse(String object) {
		if (this != UNCHECKED) {
			String call = (this == IF_EXISTS) ? "ifExists()" : "ifNotExists()";
			throw new MisplacedExistenceException(
					object + " has " + call + " where it is neither created nor dropped by itself.",
					"Leave " + call + " out.");
		}
	}

	static String table(QualifiedName name) {
		return "The table '" + name + "'";
	}

	static String sequence(QualifiedName name) {
		return "The sequence '" + name + "'";
	}

	static String column(QualifiedName table, String name) {
		return "The column '" + table + "." + name + "'";
	}

	static String index(QualifiedName table, String name) {
		return "The index '" + name + "' on '" + table + "'";
	}

}
