package dev.migrations.runtime;

import dev.migrations.MigrationsException;
import dev.migrations.dialect.JavaStatement;
import dev.migrations.dialect.Statement;

/**
 * A script was asked for, and a revision runs Java code, which no script can hold.
 *
 * @since 0.1.0
 */
public class OfflineJavaException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	private final String description;

	private OfflineJavaException(RevisionPlan plan, JavaStatement statement) {
		super("Revision '" + plan.script().id() + "' (" + plan.script().location() + ") runs the Java code '"
				+ statement.source().description()
				+ "', which a script cannot hold; nothing was written. Write it as SQL with op.execute(...), or run this"
				+ " revision online and write the scripts before and after it with ranges.");
		this.revision = plan.script().id();
		this.description = statement.source().description();
	}

	static void refuseIn(RevisionPlan plan) {
		for (Statement statement : plan.statements()) {
			if (statement instanceof JavaStatement java) {
				throw new OfflineJavaException(plan, java);
			}
		}
	}

	public String revision() {
		return this.revision;
	}

	/**
	 * What the Java code does, as its revision says.
	 */
	public String description() {
		return this.description;
	}

}
