package dev.migrations.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import dev.migrations.script.ScriptException;

/**
 * A revision asks for a bean that cannot exist before the revision has run: JPA, and
 * other beans that use the database, are made after it is migrated.
 *
 * @since 0.1.0
 */
public class RevisionBeanCycleException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private static final String REMEDY = "Use SQL in the revision: op.execute(sql), op.bulkInsert(...), or"
			+ " op.run(name, connection -> ...).";

	private final String bean;

	private RevisionBeanCycleException(String revisionClass, String bean, String reason, @Nullable Throwable cause) {
		super(revisionClass, "Revision '" + revisionClass + "' needs '" + bean + "', " + reason, REMEDY, cause);
		this.bean = bean;
	}

	static RevisionBeanCycleException jpa(String revisionClass, String type) {
		return new RevisionBeanCycleException(revisionClass, type,
				"which needs JPA, and JPA starts when all revisions have run: each would wait for the other.", null);
	}

	static RevisionBeanCycleException waiting(String revisionClass, String bean, Throwable cause) {
		return new RevisionBeanCycleException(revisionClass, bean,
				"which is made when all revisions have run, or needs one that is: each would wait for the other.",
				cause);
	}

	/**
	 * The type or the name of the bean.
	 */
	public String bean() {
		return this.bean;
	}

}
