package dev.migrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import dev.migrations.dialect.ContractCases.Abilities;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.DialectContract;
import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.SessionState;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.Names;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import dev.migrations.testsupport.MariaDbServer;
import org.junit.jupiter.api.Test;

import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.bool;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.json;
import static dev.migrations.operation.Ddl.literal;
import static dev.migrations.operation.Ddl.nativeType;
import static dev.migrations.operation.Ddl.timestamp;
import static dev.migrations.operation.Ddl.uuid;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

class MariaDbDialectTests extends DialectContract {

	@Override
	protected DataSource newDatabase() {
		return MariaDbServer.newDatabase();
	}

	@Override
	protected void empty(Connection connection) throws SQLException {
		String database = connection.getCatalog();
		execute(connection, "drop database if exists shop");
		execute(connection, "drop database if exists `Other Shop`");
		execute(connection, "create or replace database " + database);
		execute(connection, "use " + database);
	}

	@Override
	protected Abilities abilities() {
		return new Abilities(new Identity(Identity.Generation.BY_DEFAULT, 100, 1), false, ReferentialAction.CASCADE,
				null);
	}

	@Override
	protected String written(String condition) {
		return condition;
	}

	// MariaDB's manual, "Identifier Names": no character beyond the first 65,536, no
	// space at the end
	@Override
	protected boolean isPossible(String name) {
		String exact = Names.unquoted(name);
		return exact.chars().noneMatch((character) -> Character.isSurrogate((char) character))
				&& exact.equals(exact.stripTrailing());
	}

	@Override
	protected Set<String> words(Connection connection) throws SQLException {
		Set<String> words = new TreeSet<>(MariaDbReservedWords.ALL);
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select lower(word) from information_schema.keywords")) {
			while (row.next()) {
				words.add(row.getString(1));
			}
		}
		words.removeIf((word) -> !Names.isRegular(word));
		return words;
	}

	@Override
	protected int greatestNumberOfCatalogueStatements() {
		return 7;
	}

}
