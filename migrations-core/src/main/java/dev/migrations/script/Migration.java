package dev.migrations.script;

import dev.migrations.operation.Operations;

/**
 * The code of a revision: how the schema gets there, and back. Both methods record
 * operations; nothing runs while they are called. A class with {@link Revision} that
 * implements this is a revision; it may take beans as constructor arguments.
 *
 * @since 0.1.0
 */
public interface Migration {

	/**
	 * Records what leads from the revisions this one revises to this one.
	 */
	void upgrade(Operations op);

	/**
	 * Records what leads back. Without one, the revision cannot be downgraded.
	 */
	default void downgrade(Operations op) {
		op.irreversible("no downgrade is written");
	}

}
