package dev.migrations.dialect;

import java.util.List;
import java.util.Set;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterEnumType;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.CreateEnumType;
import dev.migrations.operation.CreateExcludeConstraint;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.CreatePrimaryKey;
import dev.migrations.operation.CreateSchema;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.DefaultOperationVisitor;
import dev.migrations.operation.DropEnumType;
import dev.migrations.operation.DropObject;
import dev.migrations.operation.DropSchema;
import dev.migrations.operation.DropSequence;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameConstraint;
import dev.migrations.operation.RenameEnumValue;
import dev.migrations.operation.RenameIndex;
import dev.migrations.operation.RenameSequence;
import dev.migrations.operation.ReplaceObject;
import dev.migrations.operation.RestartSequence;
import dev.migrations.operation.ValidateConstraint;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NullsOrder;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialMatch;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what an operation says and the generator of a dialect does not: nothing that a
 * revision says is left out in silence. Visits answer {@code true}.
 */
final class CapabilityGuard extends DefaultOperationVisitor<Boolean> {

	private final String dialect;

	private final Set<Capability> capabilities;

	private final Operation operation;

	private CapabilityGuard(String dialect, Set<Capability> capabilities, Operation operation) {
		this.dialect = dialect;
		this.capabilities = capabilities;
		this.operation = operation;
	}

	/**
	 * Refuses the operation if it says more than the generator writes.
	 */
	static void check(Operation operation, String dialect, Set<Capability> capabilities) {
		operation.accept(new CapabilityGuard(dialect, capabilities, operation));
	}

	private boolean require(boolean said, Capability capability, String what) {
		if (said && !this.capabilities.contains(capability)) {
			throw UnsupportedOperationOnDialectException.unwritten(this.dialect, this.operation, what, capability);
		}
		return true;
	}

	@Override
	protected Boolean otherwise(Operation operation) {
		return true;
	}

	@Override
	public Boolean visit(CreateTable operation) {
		Table table = operation.table();
		table.columns().forEach((column) -> check(table, column));
		table.foreignKeys().forEach(this::check);
		table.uniqueConstraints().forEach(this::check);
		if (table.primaryKey() != null) {
			check(table.primaryKey());
		}
		table.checkConstraints().forEach(this::check);
		table.indexes().forEach(this::check);
		options(table.options(), "table '" + table.name() + "'");
		return require(!table.excludeConstraints().isEmpty(), Capability.EXCLUDE_CONSTRAINTS,
				"the exclude constraint of table '" + table.name() + "'");
	}

	private boolean options(List<DialectOption> options, String of) {
		boolean meant = options.stream().anyMatch((option) -> option.dialect().equals(this.dialect));
		return require(meant, Capability.OPTIONS, "the options of " + of);
	}

	private boolean check(Table table, Column column) {
		String name = "'" + table.name() + "." + column.name() + "'";
		check(column.identity(), name);
		return require(column.collation() != null, Capability.COLLATIONS, "the collation of column " + name);
	}

	private boolean check(@Nullable Identity identity, String name) {
		return identity == null || check(identity.numbering(), "column " + name);
	}

	private boolean check(Numbering numbering, String of) {
		boolean limited = !numbering.equals(Numbering.of(numbering.start(), numbering.increment()));
		return require(limited, Capability.NUMBERING_LIMITS, "minimum, maximum, cache and cycle of " + of);
	}

	@Override
	public Boolean visit(AddColumn operation) {
		return check(Table.of(operation.table(), List.of()), operation.column());
	}

	@Override
	public Boolean visit(AlterColumn operation) {
		String name = "'" + operation.table() + "." + operation.column() + "'";
		for (ColumnChange change : operation.changes()) {
			require(change instanceof ColumnChange.SetIdentity, Capability.ALTERED_IDENTITY,
					"another numbering of column " + name);
			require(change instanceof ColumnChange.SetComputed, Capability.ALTERED_COMPUTED,
					"another computation of column " + name);
			require(change instanceof ColumnChange.SetCollation, Capability.COLLATIONS,
					"another collation of column " + name);
		}
		return operation.changed().map((column) -> check(Table.of(operation.table(), List.of()), column)).orElse(true);
	}

	@Override
	public Boolean visit(BatchAlterTable operation) {
		boolean options = operation.options().stream().anyMatch((option) -> option.dialect().equals(this.dialect));
		require(options, Capability.TABLE_REBUILD, "other options of table '" + operation.table() + "'");
		return require(!operation.placements().isEmpty(), Capability.TABLE_REBUILD,
				"the order of columns in table '" + operation.table() + "'");
	}

	@Override
	public Boolean visit(CreateUniqueConstraint operation) {
		return check(operation.unique());
	}

	@Override
	public Boolean visit(CreatePrimaryKey operation) {
		return check(operation.primaryKey());
	}

	private boolean check(PrimaryKey key) {
		return include(key.include(), "the primary key '" + key.name() + "'");
	}

	private boolean include(List<String> columns, String constraint) {
		return require(!columns.isEmpty(), Capability.COVERING_CONSTRAINTS,
				"the columns that " + constraint + " carries along");
	}

	private boolean check(UniqueConstraint unique) {
		String name = "the unique constraint '" + unique.name() + "'";
		include(unique.include(), name);
		require(!unique.nullsDistinct(), Capability.NULLS_NOT_DISTINCT, "that NULL equals NULL in " + name);
		return check(unique.deferrability(), name, Capability.DEFERRABLE_CONSTRAINTS);
	}

	private boolean check(Deferrability deferrability, String constraint, Capability capability) {
		return require(deferrability != Deferrability.NOT_DEFERRABLE, capability,
				"that the check of " + constraint + " may wait");
	}

	@Override
	public Boolean visit(CreateForeignKey operation) {
		return check(operation.foreignKey());
	}

	private boolean check(ForeignKey key) {
		String name = "the foreign key '" + key.name() + "'";
		require(key.rule().match() != ReferentialMatch.SIMPLE, Capability.REFERENTIAL_MATCH, "the MATCH of " + name);
		require(!key.rule().validated(), Capability.UNVALIDATED_CONSTRAINTS, name + " without looking at the rows");
		return check(key.rule().deferrability(), name, Capability.DEFERRABLE_CONSTRAINTS);
	}

	@Override
	public Boolean visit(CreateCheckConstraint operation) {
		return check(operation.check());
	}

	private boolean check(CheckConstraint check) {
		String name = "the check constraint '" + check.name() + "'";
		require(!check.validated(), Capability.UNVALIDATED_CONSTRAINTS, name + " without looking at the rows");
		return check(check.deferrability(), name, Capability.DEFERRABLE_CHECKS);
	}

	@Override
	public Boolean visit(CreateExcludeConstraint operation) {
		return require(true, Capability.EXCLUDE_CONSTRAINTS,
				"the exclude constraint '" + operation.exclude().name() + "'");
	}

	@Override
	public Boolean visit(DropConstraint operation) {
		return require(operation.kind() == ConstraintKind.EXCLUDE, Capability.EXCLUDE_CONSTRAINTS,
				"the drop of the exclude constraint '" + operation.name() + "'");
	}

	@Override
	public Boolean visit(ValidateConstraint operation) {
		return require(true, Capability.UNVALIDATED_CONSTRAINTS,
				"the validation of '" + operation.name() + "' on '" + operation.table() + "'");
	}

	@Override
	public Boolean visit(RenameConstraint operation) {
		return require(true, Capability.RENAMED_CONSTRAINTS,
				"another name of the " + operation.kind().word() + " '" + operation.name() + "'");
	}

	@Override
	public Boolean visit(CreateIndex operation) {
		return check(operation.index());
	}

	private boolean check(Index index) {
		String name = "the index '" + index.name() + "'";
		Index.Details details = index.details();
		options(details.options(), name);
		require(details.method() != null, Capability.INDEX_METHODS, "the method of " + name);
		require(!details.include().isEmpty(), Capability.COVERING_INDEXES,
				"the columns that " + name + " carries along");
		require(!details.nullsDistinct(), Capability.NULLS_NOT_DISTINCT, "that NULL equals NULL in " + name);
		for (IndexElement element : index.elements()) {
			IndexElement.Details of = element.details();
			require(element.nulls() != NullsOrder.UNSPECIFIED, Capability.NULLS_ORDER, "where " + name + " keeps NULL");
			require(of.operatorClass() != null || of.collation() != null, Capability.INDEX_METHODS,
					"the operator class or collation of " + name);
			require(of.length() != null, Capability.PREFIX_INDEXES, "the length of a column in " + name);
		}
		return true;
	}

	@Override
	public Boolean visit(RenameIndex operation) {
		return require(true, Capability.RENAMED_INDEXES, "another name of the index '" + operation.index() + "'");
	}

	@Override
	public Boolean visit(CreateSchema operation) {
		return require(true, Capability.SCHEMAS, "the creation of schema '" + operation.schema() + "'");
	}

	@Override
	public Boolean visit(DropSchema operation) {
		return require(true, Capability.SCHEMAS, "the drop of schema '" + operation.schema() + "'");
	}

	@Override
	public Boolean visit(CreateEnumType operation) {
		return enumType();
	}

	@Override
	public Boolean visit(AlterEnumType operation) {
		return enumType();
	}

	@Override
	public Boolean visit(RenameEnumValue operation) {
		return enumType();
	}

	@Override
	public Boolean visit(DropEnumType operation) {
		return enumType();
	}

	private boolean enumType() {
		return require(true, Capability.ENUM_TYPES, "types of named values");
	}

	@Override
	public Boolean visit(CreateSequence operation) {
		return sequence(operation.sequence().name()) && check(operation.sequence());
	}

	private boolean sequence(QualifiedName name) {
		return require(true, Capability.SEQUENCES, "the sequence '" + name + "'");
	}

	private boolean check(Sequence sequence) {
		return check(sequence.numbering(), "sequence '" + sequence.name() + "'");
	}

	@Override
	public Boolean visit(AlterSequence operation) {
		return sequence(operation.to().name()) && check(operation.from()) && check(operation.to());
	}

	@Override
	public Boolean visit(RenameSequence operation) {
		return sequence(operation.sequence()) && require(true, Capability.RENAMED_SEQUENCES,
				"another name of the sequence '" + operation.sequence() + "'");
	}

	@Override
	public Boolean visit(RestartSequence operation) {
		return sequence(operation.sequence()) && require(true, Capability.RESTARTED_SEQUENCES,
				"the restart of the sequence '" + operation.sequence() + "'");
	}

	@Override
	public Boolean visit(DropSequence operation) {
		return sequence(operation.sequence());
	}

	@Override
	public Boolean visit(CreateObject operation) {
		return object(operation.object().id());
	}

	@Override
	public Boolean visit(ReplaceObject operation) {
		return object(operation.to().id());
	}

	@Override
	public Boolean visit(DropObject operation) {
		return object(operation.object());
	}

	private boolean object(ReplaceableObject.Id object) {
		Capability capability = switch (object.kind()) {
			case VIEW, TRIGGER -> Capability.REPLACEABLE_OBJECTS;
			case FUNCTION, PROCEDURE -> Capability.ROUTINES;
			case MATERIALIZED_VIEW -> Capability.MATERIALIZED_VIEWS;
		};
		return require(true, capability, "the " + object);
	}

}
