package dev.migrations.dialect.mysql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterTableComment;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreatePrimaryKey;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.DefaultOperationVisitor;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Alterations of one table as the clauses of one statement. A statement sees the table as
 * it was before, so that what builds on an earlier alteration begins the next one ("ALTER
 * TABLE" in the manuals). Visits answer the parts of the table that are altered, or
 * nothing for what is a statement of its own.
 */
final class MySqlMergedAlteration extends DefaultOperationVisitor<Optional<Set<String>>> {

	private final MySqlTableSql sql;

	private final BatchAlterTable batch;

	private final String head;

	private final List<Statement> statements = new ArrayList<>();

	private final List<String> clauses = new ArrayList<>();

	private final Set<String> altered = new HashSet<>();

	MySqlMergedAlteration(MySqlTableSql sql, BatchAlterTable batch) {
		this.sql = sql;
		this.batch = batch;
		this.head = sql.alterationOf(batch.table());
	}

	List<Statement> statements() {
		this.batch.operations().forEach(this::add);
		flush();
		return this.statements;
	}

	private void add(Operation operation) {
		List<Statement> plain = this.sql.generate(operation);
		Optional<Set<String>> parts = operation.accept(this);
		String clause = clause(operation, plain);
		if (parts.isEmpty() || clause == null) {
			flush();
			this.statements.addAll(plain);
			return;
		}
		if (parts.get().stream().anyMatch(this.altered::contains)) {
			flush();
		}
		this.altered.addAll(parts.get());
		this.clauses.add(clause);
	}

	private @Nullable String clause(Operation operation, List<Statement> plain) {
		if (operation instanceof CreateIndex create) {
			return this.sql.addIndex(create);
		}
		if (operation instanceof DropIndex drop) {
			return this.sql.dropIndex(drop);
		}
		String text = (plain.size() == 1) ? plain.get(0).text() : "";
		return text.startsWith(this.head) ? text.substring(this.head.length()) : null;
	}

	private void flush() {
		if (!this.clauses.isEmpty()) {
			String separator = (this.clauses.size() == 1) ? "" : "\n    ";
			this.statements
				.add(SqlStatement.of(this.head.stripTrailing() + ((this.clauses.size() == 1) ? " " : separator)
						+ String.join("," + separator, this.clauses), this.batch));
		}
		this.clauses.clear();
		this.altered.clear();
	}

	@Override
	protected Optional<Set<String>> otherwise(Operation operation) {
		return Optional.empty();
	}

	@Override
	public Optional<Set<String>> visit(AlterTableComment operation) {
		return Optional.of(Set.of("comment"));
	}

	@Override
	public Optional<Set<String>> visit(AddColumn operation) {
		return Optional.of(Set.of(column(operation.column().name())));
	}

	@Override
	public Optional<Set<String>> visit(DropColumn operation) {
		return Optional.of(Set.of(column(operation.column())));
	}

	@Override
	public Optional<Set<String>> visit(AlterColumn operation) {
		Set<String> names = new HashSet<>();
		names.add(column(operation.column()));
		names.add(column(operation.newName()));
		return Optional.of(names);
	}

	private static String column(String name) {
		return "column " + name;
	}

	@Override
	public Optional<Set<String>> visit(CreateIndex operation) {
		return Optional.of(Set.of(created(operation.index().name())));
	}

	@Override
	public Optional<Set<String>> visit(DropIndex operation) {
		return dropped(operation.index());
	}

	@Override
	public Optional<Set<String>> visit(CreatePrimaryKey operation) {
		return Optional.of(Set.of("created primary key"));
	}

	@Override
	public Optional<Set<String>> visit(CreateUniqueConstraint operation) {
		return Optional.of(Set.of(created(operation.unique().name())));
	}

	@Override
	public Optional<Set<String>> visit(CreateCheckConstraint operation) {
		return Optional.of(Set.of(created(operation.check().name())));
	}

	@Override
	public Optional<Set<String>> visit(CreateForeignKey operation) {
		return Optional.of(Set.of(created(operation.foreignKey().name())));
	}

	/**
	 * What a statement drops it may create anew, but what it creates it cannot drop.
	 */
	@Override
	public Optional<Set<String>> visit(DropConstraint operation) {
		return switch (operation.kind()) {
			case FOREIGN_KEY -> Optional.empty();
			case PRIMARY_KEY -> this.altered.contains("created primary key") ? Optional.empty()
					: Optional.of(Set.of("dropped primary key"));
			case UNIQUE, CHECK, EXCLUDE -> dropped(operation.name());
		};
	}

	private Optional<Set<String>> dropped(String name) {
		return this.altered.contains(created(name)) ? Optional.empty() : Optional.of(Set.of("dropped " + name));
	}

	// each without a name is another one
	private String created(@Nullable String name) {
		return "created " + ((name != null) ? name : this.clauses.size() + " without name");
	}

}
