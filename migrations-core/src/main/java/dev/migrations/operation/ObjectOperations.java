package dev.migrations.operation;

import java.util.List;

import dev.migrations.schema.EnumType;
import dev.migrations.schema.QualifiedName;

/**
 * The part of {@code op} that speaks of what stands beside tables: schemas, enum types,
 * sequences, views, functions, procedures and triggers.
 */
abstract sealed class ObjectOperations extends ConstraintOperations permits DataOperations {

	public void createSchema(String schema) {
		createSchema(schema, Existence.UNCHECKED);
	}

	/**
	 * Creates a schema, only if it is not there with {@link Ddl#ifNotExists()}.
	 */
	public void createSchema(String schema, Existence existence) {
		apply(new CreateSchema(schema, existence));
	}

	/**
	 * Drops a schema, which must be empty.
	 */
	public void dropSchema(String schema) {
		dropSchema(schema, Existence.UNCHECKED);
	}

	/**
	 * Drops a schema, which must be empty, only if it is there with
	 * {@link Ddl#ifExists()}.
	 */
	public void dropSchema(String schema, Existence existence) {
		apply(new DropSchema(schema, existence));
	}

	public void createEnumType(String name, String... values) {
		createEnumType(Ddl.enumType(name, values));
	}

	public void createEnumType(EnumTypeSpec type) {
		apply(new CreateEnumType(type.type(), type.existence()));
	}

	/**
	 * Adds and removes values. Where a value is removed or the order changes, the columns
	 * of the type must be named, and no row may hold the removed value any more.
	 */
	public void alterEnumType(EnumTypeSpec from, EnumTypeSpec to, EnumColumn... columns) {
		apply(new AlterEnumType(from.existing(), to.existing(), List.of(columns)));
	}

	/**
	 * Renames a value; rows that hold it follow.
	 */
	public void renameEnumValue(String type, String from, String to) {
		apply(new RenameEnumValue(QualifiedName.of(type), from, to));
	}

	/**
	 * Renames a value; rows that hold it follow.
	 */
	public void renameEnumValue(EnumTypeSpec type, String from, String to) {
		apply(new RenameEnumValue(type.existing().name(), from, to));
	}

	public void dropEnumType(String name) {
		dropEnumType(Ddl.enumType(name));
	}

	/**
	 * Drops a type; if its values are given the operation can be reversed.
	 */
	public void dropEnumType(EnumTypeSpec type) {
		EnumType original = type.type().values().isEmpty() ? null : type.type();
		apply(new DropEnumType(type.type().name(), original, type.existence()));
	}

	public void createSequence(String name) {
		createSequence(Ddl.sequence(name));
	}

	public void createSequence(SequenceSpec sequence) {
		apply(new CreateSequence(sequence.sequence(), sequence.existence()));
	}

	/**
	 * Changes how the numbers of a sequence follow one another; its current value stays.
	 */
	public void alterSequence(SequenceSpec from, SequenceSpec to) {
		apply(new AlterSequence(from.existing(), to.existing()));
	}

	public void dropSequence(String name) {
		dropSequence(Ddl.sequence(name));
	}

	public void dropSequence(SequenceSpec sequence) {
		apply(new DropSequence(sequence.sequence().name(), null, sequence.existence()));
	}

	public void renameSequence(String name, String newName) {
		renameSequence(Ddl.sequence(name), newName);
	}

	public void renameSequence(SequenceSpec sequence, String newName) {
		apply(new RenameSequence(sequence.existing().name(), newName));
	}

	/**
	 * Lets a sequence begin anew with the value it started with.
	 */
	public void restartSequence(String name) {
		apply(new RestartSequence(QualifiedName.of(name), null));
	}

	/**
	 * Lets a sequence go on with a value.
	 */
	public void restartSequence(String name, long value) {
		restartSequence(Ddl.sequence(name), value);
	}

	/**
	 * Lets a sequence go on with a value.
	 */
	public void restartSequence(SequenceSpec sequence, long value) {
		apply(new RestartSequence(sequence.existing().name(), value));
	}

	/**
	 * Creates a view, function, procedure or trigger:
	 * {@code op.create(view("adults", "select * from users where age >= 18"))}.
	 */
	public void create(ObjectSpec object) {
		apply(new CreateObject(object.object()));
	}

	/**
	 * Puts another text in the place of a view, function, procedure or trigger. It is
	 * dropped and created, and rights on it must be granted anew, except on SQL Server
	 * and Oracle.
	 */
	public void replace(ObjectSpec from, ObjectSpec to) {
		apply(new ReplaceObject(from.object(), to.object()));
	}

	/**
	 * Drops a view, function, procedure or trigger; if its text is given the operation
	 * can be reversed.
	 */
	public void drop(ObjectSpec object) {
		apply(new DropObject(object.id(), object.text(), object.existence()));
	}

}
