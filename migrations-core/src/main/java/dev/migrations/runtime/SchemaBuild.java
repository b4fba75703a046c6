package dev.migrations.runtime;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.Operation;
import dev.migrations.operation.SchemaTranslation;

/**
 * Makes a whole schema at once, outside of any revision.
 */
final class SchemaBuild {

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private final MigrationSession session;

	private final List<Statement> statements = new ArrayList<>();

	SchemaBuild(MigrationSession session, List<Operation> operations) {
		this.session = session;
		SchemaTranslation translation = SchemaTranslation.of(session.settings().schemaTranslation());
		operations.forEach((operation) -> this.statements
			.addAll(session.dialect().sqlGenerator().generate(translation.translate(operation))));
	}

	/**
	 * Runs the statements; where DDL can be rolled back, in a transaction that stays open
	 * for what belongs to it.
	 */
	void run() throws SQLException {
		boolean transactional = this.session.dialect().capabilities().contains(Capability.TRANSACTIONAL_DDL);
		logger.info("{}Building the schema with {} statements", this.session.settings().label(),
				this.statements.size());
		this.session.dialect().prepareTransaction(this.session.connection(), this.statements);
		this.session.connection().setAutoCommit(!transactional);
		StatementRunner runner = new StatementRunner(this.session.connection(), this.session.dialect());
		int done = 0;
		for (Statement statement : this.statements) {
			@Nullable Throwable failure = runner.run(statement);
			if (failure != null) {
				throw SchemaBuildException.atStatement(statement, transactional ? 0 : done, failure);
			}
			done++;
		}
	}

}
