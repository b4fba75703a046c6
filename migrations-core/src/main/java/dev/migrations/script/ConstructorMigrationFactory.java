package dev.migrations.script;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;

/**
 * Calls the constructor without arguments.
 */
final class ConstructorMigrationFactory implements MigrationFactory {

	@Override
	public Migration create(Class<? extends Migration> type) {
		try {
			Constructor<? extends Migration> constructor = type.getDeclaredConstructor();
			constructor.setAccessible(true);
			return constructor.newInstance();
		}
		catch (InvocationTargetException ex) {
			throw new ScriptException(type.getName(),
					"The constructor of revision '" + type.getName() + "' failed: " + ex.getCause() + ".",
					"Do the work in upgrade(op), where it is part of the plan.", ex.getCause());
		}
		catch (ReflectiveOperationException | InaccessibleObjectException ex) {
			throw new ScriptException(type.getName(),
					"Revision '" + type.getName() + "' has no constructor without arguments that can be called.",
					"Give it one, or make an inner class static.", ex);
		}
	}

}
