package dev.migrations.operation;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;

/**
 * Puts other schemas in the place of those that operations name, so that one revision
 * makes the tables of each tenant (SQLAlchemy's {@code schema_translate_map}). SQL that
 * users write, scripts and Java code are left as they are: nobody can tell a schema's
 * name in them from any other word.
 *
 * @since 0.1.0
 */
public final class SchemaTranslation implements OperationVisitor<Operation> {

	/** Stands for operations that name no schema. */
	public static final String UNNAMED = "";

	private final Map<String, String> schemas;

	private SchemaTranslation(Map<String, String> schemas) {
		this.schemas = Map.copyOf(schemas);
	}

	/**
	 * A translation.
	 * @param schemas the schemas that operations name, and those they mean;
	 * {@link #UNNAMED} for those that name none, and for the schema of the connection. A
	 * schema that is not among them stays.
	 */
	public static SchemaTranslation of(Map<String, String> schemas) {
		return new SchemaTranslation(schemas);
	}

	/**
	 * The operation with its schemas translated.
	 */
	public Operation translate(Operation operation) {
		return this.schemas.isEmpty() ? operation : operation.accept(this);
	}

	private QualifiedName name(QualifiedName name) {
		String schema = this.schemas.get((name.schema() != null) ? name.schema() : UNNAMED);
		if (schema == null) {
			return name;
		}
		return schema.equals(UNNAMED) ? QualifiedName.of(name.name()) : QualifiedName.of(schema, name.name());
	}

	private Table table(Table table) {
		return table.withName(name(table.name()))
			.withForeignKeys(table.foreignKeys().stream().map(this::foreignKey).toList());
	}

	private @Nullable Table nullable(@Nullable Table table) {
		return (table != null) ? table(table) : null;
	}

	private ForeignKey foreignKey(ForeignKey key) {
		return new ForeignKey(key.name(), key.columns(), name(key.referencedTable()), key.referencedColumns(),
				key.onUpdate(), key.onDelete());
	}

	private Sequence sequence(Sequence sequence) {
		return new Sequence(name(sequence.name()), sequence.start(), sequence.increment());
	}

	@Override
	public Operation visit(CreateTable operation) {
		return new CreateTable(table(operation.table()), operation.existence());
	}

	@Override
	public Operation visit(DropTable operation) {
		return new DropTable(name(operation.table()), nullable(operation.original()), operation.existence());
	}

	@Override
	public Operation visit(RenameTable operation) {
		return new RenameTable(name(operation.table()), operation.newName());
	}

	@Override
	public Operation visit(AlterTableComment operation) {
		return new AlterTableComment(name(operation.table()), operation.from(), operation.to());
	}

	@Override
	public Operation visit(AddColumn operation) {
		return new AddColumn(name(operation.table()), operation.column(), operation.existence());
	}

	@Override
	public Operation visit(DropColumn operation) {
		return new DropColumn(name(operation.table()), operation.column(), operation.original(), operation.existence());
	}

	@Override
	public Operation visit(AlterColumn operation) {
		return new AlterColumn(name(operation.table()), operation.column(), operation.changes(), operation.existing());
	}

	@Override
	public Operation visit(CreateIndex operation) {
		return new CreateIndex(name(operation.table()), operation.index(), operation.existence());
	}

	@Override
	public Operation visit(DropIndex operation) {
		return new DropIndex(name(operation.table()), operation.index(), operation.original(), operation.existence());
	}

	@Override
	public Operation visit(CreatePrimaryKey operation) {
		return new CreatePrimaryKey(name(operation.table()), operation.primaryKey());
	}

	@Override
	public Operation visit(CreateUniqueConstraint operation) {
		return new CreateUniqueConstraint(name(operation.table()), operation.unique());
	}

	@Override
	public Operation visit(CreateForeignKey operation) {
		return new CreateForeignKey(name(operation.table()), foreignKey(operation.foreignKey()));
	}

	@Override
	public Operation visit(CreateCheckConstraint operation) {
		return new CreateCheckConstraint(name(operation.table()), operation.check());
	}

	@Override
	public Operation visit(DropConstraint operation) {
		Operation creation = operation.creation();
		return new DropConstraint(name(operation.table()), operation.name(), operation.kind(),
				(creation != null) ? creation.accept(this) : null, operation.existence());
	}

	@Override
	public Operation visit(CreateSequence operation) {
		return new CreateSequence(sequence(operation.sequence()), operation.existence());
	}

	@Override
	public Operation visit(AlterSequence operation) {
		return new AlterSequence(sequence(operation.from()), sequence(operation.to()));
	}

	@Override
	public Operation visit(DropSequence operation) {
		Sequence original = operation.original();
		return new DropSequence(name(operation.sequence()), (original != null) ? sequence(original) : null,
				operation.existence());
	}

	@Override
	public Operation visit(ExecuteSql operation) {
		return operation;
	}

	@Override
	public Operation visit(ExecuteScript operation) {
		return operation;
	}

	@Override
	public Operation visit(RunJava operation) {
		return operation;
	}

	@Override
	public Operation visit(Autocommit operation) {
		return new Autocommit(operation.operations().stream().map((inner) -> inner.accept(this)).toList());
	}

	@Override
	public Operation visit(Irreversible operation) {
		return operation;
	}

	/**
	 * What it expands to is known only when it is asked for a database.
	 */
	@Override
	public Operation visit(CustomOperation operation) {
		return new Translated(operation, this);
	}

	/**
	 * A custom operation whose expansion is translated.
	 *
	 * @param original the operation
	 * @param translation the translation
	 */
	private record Translated(CustomOperation original, SchemaTranslation translation) implements CustomOperation {

		@Override
		public String description() {
			return this.original.description();
		}

		@Override
		public List<Operation> expand(String dialect) {
			return this.original.expand(dialect).stream().map(this.translation::translate).toList();
		}

		@Override
		public Reversal reverse() {
			Reversal reversal = this.original.reverse();
			return (reversal instanceof Reversal.Impossible) ? reversal
					: Reversal.of(this.translation.translate(reversal.operation()));
		}

	}

}
