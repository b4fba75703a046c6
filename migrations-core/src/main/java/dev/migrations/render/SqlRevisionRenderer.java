package dev.migrations.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.migrations.dialect.BackfillStatement;
import dev.migrations.dialect.ComposedStatement;
import dev.migrations.dialect.CopyStatement;
import dev.migrations.dialect.JavaStatement;
import dev.migrations.dialect.SqlGenerator;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.dialect.UnwritableBindException;
import dev.migrations.operation.Autocommit;
import dev.migrations.operation.Irreversible;
import dev.migrations.operation.Operation;

/**
 * Writes a revision as a SQL file for one database.
 *
 * @since 0.1.0
 */
public final class SqlRevisionRenderer implements RevisionRenderer {

	private static final String FORMAT = "SQL";

	private static final Pattern MARKER = Pattern.compile("(?im)^\\s*-{2,}\\s*(up|down)grade\\s*([^\\s\\w,.'].*)?$");

	private static final String USE_JAVA = "Write a Java revision instead.";

	private final SqlGenerator generator;

	private final RevisionTemplate template;

	private final RevisionFileNaming naming;

	/**
	 * A renderer of SQL files with the usual names.
	 * @param generator says the operations in the database's SQL
	 * @param template the template of the files
	 */
	public SqlRevisionRenderer(SqlGenerator generator, RevisionTemplate template) {
		this(generator, template, RevisionFileNaming.defaults());
	}

	/**
	 * A renderer of SQL files.
	 * @param generator says the operations in the database's SQL
	 * @param template the template of the files
	 * @param naming how they are named
	 */
	public SqlRevisionRenderer(SqlGenerator generator, RevisionTemplate template, RevisionFileNaming naming) {
		this.generator = generator;
		this.template = template;
		this.naming = naming;
	}

	@Override
	public RevisionFile render(RevisionDraft draft) {
		List<Statement> upgrade = statements(draft.upgrade());
		Optional<String> irreversible = irreversible(draft.downgrade());
		List<Statement> downgrade = irreversible.isPresent() ? List.of() : statements(draft.downgrade());
		boolean transactional = isTransactional(upgrade, downgrade);
		List<String> creates = CreatedObjects.of(upgrade);
		Map<String, Object> variables = new HashMap<>(RevisionVariables.of(draft, this.naming.timeZone()));
		variables.put("creates", creates);
		variables.put("headers", SqlHeaders.of(draft, creates, transactional, this.naming.timeZone()));
		variables.put("upgrade", text(upgrade));
		variables.put("downgrade", text(downgrade));
		variables.put("reversible", irreversible.isEmpty());
		variables.put("irreversible", irreversible.map(RevisionVariables::oneLine).orElse(""));
		return new RevisionFile(this.naming.path(draft) + ".sql", this.template.render(variables));
	}

	private static Optional<String> irreversible(List<Operation> operations) {
		for (Operation operation : operations) {
			if (operation instanceof Irreversible irreversible) {
				return Optional.of(irreversible.reason());
			}
			if (operation instanceof Autocommit autocommit) {
				Optional<String> inside = irreversible(autocommit.operations());
				if (inside.isPresent()) {
					return inside;
				}
			}
		}
		return Optional.empty();
	}

	private List<Statement> statements(List<Operation> operations) {
		List<Statement> statements = new ArrayList<>();
		for (Operation operation : operations) {
			this.generator.generate(operation)
				.stream()
				.flatMap((statement) -> written(statement).stream())
				.forEach((statement) -> statements.add(sql(statement)));
		}
		return statements;
	}

	/**
	 * A file is written as a script is: without seeing the database that it will run on.
	 */
	private static List<Statement> written(Statement statement) {
		if (!(statement instanceof ComposedStatement composed)) {
			return List.of(statement);
		}
		try {
			return composed.composition()
				.scriptSql()
				.stream()
				.<Statement>map((sql) -> SqlStatement.of(sql, composed.source()))
				.toList();
		}
		catch (UnsupportedOperationOnDialectException ex) {
			throw new UnrenderableOperationException(statement.source(), FORMAT,
					"it depends on the table as it is when it runs", USE_JAVA);
		}
	}

	private Statement sql(Statement statement) {
		if (statement instanceof SqlStatement sql && !sql.binds().isEmpty()) {
			return sql(withLiterals(sql));
		}
		if (statement instanceof JavaStatement java) {
			throw new UnrenderableOperationException(java.source(), FORMAT, "it is Java code", USE_JAVA);
		}
		if (statement instanceof BackfillStatement) {
			throw new UnrenderableOperationException(statement.source(), FORMAT, "it runs in batches", USE_JAVA);
		}
		if (MARKER.matcher(terminated(statement)).find()) {
			throw new UnrenderableOperationException(statement.source(), FORMAT,
					"one of its lines would start a section of the file", USE_JAVA);
		}
		return statement;
	}

	private SqlStatement withLiterals(SqlStatement sql) {
		try {
			return new SqlStatement(this.generator.inlined(sql), List.of(), sql.transactional(), 0, sql.source());
		}
		catch (UnwritableBindException ex) {
			throw new UnrenderableOperationException(sql.source(), FORMAT, "it binds what has no literal", USE_JAVA);
		}
	}

	/**
	 * A file runs in a transaction or it does not: there is no block outside of one.
	 */
	private static boolean isTransactional(List<Statement> upgrade, List<Statement> downgrade) {
		List<Statement> all = new ArrayList<>(upgrade);
		all.addAll(downgrade);
		List<Statement> outside = all.stream().filter((statement) -> !statement.transactional()).toList();
		if (!outside.isEmpty() && outside.size() < all.size()) {
			throw new UnrenderableOperationException(outside.get(0).source(), FORMAT,
					"it runs outside of the transaction of the other operations",
					"Write a Java revision instead, or one revision for each.");
		}
		return outside.isEmpty();
	}

	private static String text(List<Statement> statements) {
		return String.join("\n", statements.stream().map(SqlRevisionRenderer::terminated).toList());
	}

	private static String terminated(Statement statement) {
		if (statement instanceof CopyStatement copy) {
			return copy.inScript();
		}
		String sql = statement.text().strip();
		String lastLine = sql.substring(sql.lastIndexOf('\n') + 1);
		if (lastLine.contains("--")) {
			return sql + "\n;";
		}
		return sql.endsWith(";") ? sql : sql + ";";
	}

}
