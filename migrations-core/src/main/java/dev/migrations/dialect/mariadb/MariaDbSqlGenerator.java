package dev.migrations.dialect.mariadb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.Statement;
import dev.migrations.dialect.mysql.MySqlTableSql;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropSchema;
import dev.migrations.operation.Existence;
import dev.migrations.operation.RenameSequence;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of MariaDB: what it shares with MySQL, its own sequences, and compound
 * statements.
 */
class MariaDbSqlGenerator extends MySqlTableSql {

	private static final Pattern SIMPLE_DEFAULT = Pattern
		.compile("(?is)[\\w.]+(?:\\s*\\([^()]*\\))?|[bnx]?'(?:[^'\\\\]|''|\\\\.)*'|.* on update .*");

	private final Identifiers identifiers;

	/**
	 * A generator for a session.
	 * @param identifiers how MariaDB spells identifiers
	 * @param database the database of names without one, or {@code null} if it is not
	 * known
	 */
	MariaDbSqlGenerator(Identifiers identifiers, @Nullable String database) {
		super(MariaDbDialect.NAME, identifiers, ScriptSplitter.of(SqlSyntax.MARIADB), database);
		this.identifiers = identifiers;
	}

	@Override
	protected Set<Capability> capabilities() {
		return MariaDbDialect.CAPABILITIES;
	}

	@Override
	protected boolean isSimpleDefault(String expression) {
		return SIMPLE_DEFAULT.matcher(expression).matches();
	}

	@Override
	protected String withoutSteps() {
		return "Leave out the increment, or take the values from a sequence.";
	}

	@Override
	protected void checkIndex(QualifiedName table, Index index) {
		super.checkIndex(table, index);
		for (IndexElement element : index.elements()) {
			if (element.expression() && !isPrefix(element)) {
				throw unsupported(
						"order the index '" + index.name() + "' on '" + table + "' by the expression '" + element.text()
								+ "'",
						"Add a column with .computed(\"" + element.text() + "\") and name that column in the index.");
			}
		}
	}

	/**
	 * A foreign key leaves the index behind that came along with it and has its name. It
	 * goes too, unless another foreign key has come to need it, which only the server
	 * knows (error 1553).
	 */
	@Override
	public List<Statement> visit(DropConstraint operation) {
		List<Statement> statements = new ArrayList<>(super.visit(operation));
		if (operation.kind() == ConstraintKind.FOREIGN_KEY) {
			String sql = """
					BEGIN NOT ATOMIC
					    DECLARE CONTINUE HANDLER FOR 1553 BEGIN END;
					    DROP INDEX IF EXISTS %s ON %s;
					END""".formatted(identifier(operation.name()), identifier(operation.table()));
			statements.add(SqlStatement.of(sql, operation));
		}
		return statements;
	}

	@Override
	protected String cycleClause(boolean cycle) {
		return cycle ? "CYCLE" : "NOCYCLE";
	}

	@Override
	protected long defaultCache(Numbering numbering) {
		return MariaDbNumbering.CACHE;
	}

	/**
	 * A sequence is renamed as a table is ("ALTER SEQUENCE" in the manual).
	 */
	@Override
	public List<Statement> visit(RenameSequence operation) {
		QualifiedName newName = operation.sequence().withName(operation.newName());
		return statement(operation, "RENAME TABLE " + identifier(operation.sequence()) + " TO " + identifier(newName));
	}

	/**
	 * DROP SCHEMA takes everything along that is in a database, and knows no RESTRICT.
	 * Events are shown unless the scheduler is disabled.
	 */
	@Override
	public List<Statement> visit(DropSchema operation) {
		String drop = "DROP SCHEMA " + existenceClause(operation.existence()) + identifier(operation.schema());
		return statement(operation,
				"""
						BEGIN NOT ATOMIC
						    DECLARE parts integer DEFAULT
						        (SELECT count(*) FROM information_schema.tables WHERE table_schema = %1$s)
						        + (SELECT count(*) FROM information_schema.routines WHERE routine_schema = %1$s);
						    IF @@event_scheduler <> 'DISABLED' THEN
						        SET parts = parts + (SELECT count(*) FROM information_schema.events WHERE event_schema = %1$s);
						    END IF;
						    IF parts > 0 THEN
						        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The database is not empty. Drop first what it holds.';
						    END IF;
						    %2$s;
						END"""
					.formatted(textLiteral(this.identifiers.exact(operation.schema())), drop));
	}

}
