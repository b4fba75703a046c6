package dev.migrations.dialect;

import java.util.Set;

/**
 * What kind of statement is being read, told from its tokens outside parentheses and
 * blocks as they come.
 */
final class StatementHead {

	private static final Set<String> ROUTINES = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "EVENT");

	private static final Set<String> PROGRAMS = Set.of("PROCEDURE", "FUNCTION", "TRIGGER", "PACKAGE", "TYPE", "LIBRARY",
			"JAVA");

	/**
	 * What else is created, so that a table called "event" is not taken for an event.
	 */
	private static final Set<String> OTHERS = Set.of("TABLE", "VIEW", "INDEX", "SEQUENCE", "SCHEMA", "DATABASE", "USER",
			"ROLE", "SYNONYM", "DOMAIN", "ALIAS", "TABLESPACE", "SERVER", "DIRECTORY", "CONTEXT", "CLUSTER");

	private String first = "";

	private String second = "";

	private String created = "";

	private String previous = "";

	private int count;

	private boolean fromInput;

	void accept(SqlToken token) {
		this.count++;
		if (this.count == 1) {
			this.first = token.word();
		}
		else if (this.count == 2) {
			this.second = token.word();
		}
		if (this.created.isEmpty() && (token.isOneOf(ROUTINES) || token.isOneOf(PROGRAMS) || token.isOneOf(OTHERS))) {
			this.created = token.word();
		}
		this.fromInput |= token.is("STDIN") && this.previous.equals("FROM");
		this.previous = token.word();
	}

	/**
	 * Whether it makes something that has a body of statements.
	 */
	boolean isRoutine() {
		return (this.first.equals("CREATE") || this.first.equals("ALTER")) && ROUTINES.contains(this.created);
	}

	/**
	 * Whether the tokens so far are {@code BEGIN NOT ATOMIC}.
	 */
	boolean isCompound() {
		return this.count == 3 && this.first.equals("BEGIN") && this.second.equals("NOT")
				&& this.previous.equals("ATOMIC");
	}

	/**
	 * Whether it is PL/SQL: what SQL*Plus reads up to a line with a slash.
	 */
	boolean isProgram() {
		return switch (this.first) {
			case "DECLARE", "BEGIN", "<" -> true;
			case "WITH" -> this.second.equals("FUNCTION") || this.second.equals("PROCEDURE");
			case "CREATE" -> PROGRAMS.contains(this.created);
			default -> false;
		};
	}

	/**
	 * Whether its data follow in the script.
	 */
	boolean isCopyFromInput() {
		return this.first.equals("COPY") && this.fromInput;
	}

}
