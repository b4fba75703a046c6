package dev.migrations.runtime;

import dev.migrations.MigrationsException;
import dev.migrations.script.Script;

/**
 * All revisions are to run in one transaction, and one of them cannot.
 *
 * @since 0.1.0
 */
public class NotTransactionalException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	NotTransactionalException(Script script) {
		super("Revision '" + script.id() + "' (" + script.location()
				+ ") has statements outside of any transaction, and 'migrations.transaction=all' asks for one transaction"
				+ " for all revisions. Nothing has run. Set 'migrations.transaction=per-revision', or upgrade to the"
				+ " revision before it, to it, and on, in three runs.");
		this.revision = script.id();
	}

	public String revision() {
		return this.revision;
	}

}
