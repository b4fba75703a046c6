package dev.migrations.script;

/**
 * Makes the object of a Java revision when it is about to run. The starter passes beans
 * to constructors.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface MigrationFactory {

	/**
	 * The revision's object.
	 * @throws ScriptException if it cannot be made
	 */
	Migration create(Class<? extends Migration> type);

	/**
	 * Calls the constructor without arguments, whatever its visibility.
	 */
	static MigrationFactory noArgumentConstructor() {
		return new ConstructorMigrationFactory();
	}

}
