package dev.migrations.script;

import java.lang.reflect.Modifier;

/**
 * Loads the class of a Java revision and makes its object.
 *
 * @param classLoader loads the class
 * @param factory makes the object
 */
record MigrationLoader(ClassLoader classLoader, MigrationFactory factory) {

	Migration load(String className) {
		Class<?> type = loadClass(className);
		if (!Migration.class.isAssignableFrom(type)) {
			throw new ScriptException(className,
					"Class '" + className + "' is marked with @Revision and is no Migration.",
					"Add 'implements Migration', or remove the annotation.");
		}
		if (Modifier.isAbstract(type.getModifiers())) {
			throw new ScriptException(className, "Revision '" + className + "' is abstract.",
					"Make it a class that can be instantiated, or remove @Revision.");
		}
		return this.factory.create(type.asSubclass(Migration.class));
	}

	private Class<?> loadClass(String className) {
		try {
			return Class.forName(className, true, this.classLoader);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			throw new ScriptException(className, "Revision '" + className + "' cannot be loaded: " + ex + ".",
					"Build the application again, with everything on its class path that the revision uses.", ex);
		}
	}

}
