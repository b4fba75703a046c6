package dev.migrations.runtime;

import java.sql.SQLException;
import java.util.function.Function;

import dev.migrations.operation.MigrationContext;
import dev.migrations.revision.RevisionStep;

/**
 * Tells the listeners of a run about each step, before it is committed.
 */
final class Listeners {

	private final MigrationSession session;

	private final MigrationContext context;

	Listeners(MigrationSession session) {
		this.session = session;
		this.context = new MigrationContext(session.dialect().name(), false, session.settings().arguments());
	}

	/**
	 * Tells all of them, in their order.
	 * @param direction the direction's word
	 * @param afterFailure what becomes of the step if one of them refuses it
	 * @throws ListenerFailedException if one does
	 */
	void tell(String direction, RevisionStep step, Function<Throwable, Outcome> afterFailure) throws SQLException {
		for (MigrationListener listener : this.session.settings().listeners()) {
			VersionChange change = new VersionChange(direction, step.revision(), step.from(), step.to(),
					step.rowsAfter(), this.context, this.session.settings().database());
			try {
				listener.onVersionApply(change, BorrowedConnection.of(this.session.connection(), "A listener"));
			}
			catch (Exception | LinkageError ex) {
				throw new ListenerFailedException(listener, change, afterFailure.apply(ex), ex);
			}
		}
		if (!this.session.settings().listeners().isEmpty()) {
			// what a listener sets must not be the next revision's
			this.session.restoreState();
		}
	}

}
