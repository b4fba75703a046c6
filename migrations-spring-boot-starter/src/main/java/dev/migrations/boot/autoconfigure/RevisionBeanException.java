package dev.migrations.boot.autoconfigure;

import dev.migrations.runtime.Credentials;
import dev.migrations.script.ScriptException;

/**
 * A constructor argument of a revision is no bean that can be had.
 *
 * @since 0.1.0
 */
public class RevisionBeanException extends ScriptException {

	private static final long serialVersionUID = 1L;

	RevisionBeanException(String revisionClass, Throwable cause) {
		super(revisionClass, "Revision '" + revisionClass + "' cannot be made with beans: " + sentence(cause),
				"Ask for beans that the application defines, or for none.", cause);
	}

	private static String sentence(Throwable cause) {
		String message = Credentials.mask(cause).strip();
		return message.endsWith(".") ? message : message + ".";
	}

}
