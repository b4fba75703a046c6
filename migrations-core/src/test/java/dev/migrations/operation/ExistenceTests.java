package dev.migrations.operation;

import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.ifExists;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.sequence;
import static dev.migrations.operation.Ddl.table;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A condition where it says nothing is refused, and not passed over.
 */
class ExistenceTests {

	static Stream<Arguments> misplaced() {
		return Stream.of(
				of((op) -> op.createTable(table("users").ifExists()),
						"The table 'users' is created with ifExists(). Write ifNotExists()."),
				of((op) -> op.dropTable(table("users").ifNotExists()),
						"The table 'users' is dropped with ifNotExists(). Write ifExists()."),
				of((op) -> op.dropSequence(sequence("s").ifNotExists()),
						"The sequence 's' is dropped with ifNotExists(). Write ifExists()."),
				of((op) -> op.createTable("users", column("id", integer()).ifNotExists()),
						"The column 'users.id' has ifNotExists() where it is neither created nor dropped by itself."
								+ " Leave ifNotExists() out."),
				of((op) -> op.addColumn(table("users").ifExists(), column("id", integer())),
						"The table 'users' has ifExists() where it is neither created nor dropped by itself. Leave"
								+ " ifExists() out."),
				of((op) -> op.createIndex(index("ix").on(table("users").ifNotExists(), "id")),
						"The table 'users' has ifNotExists() where it is neither created nor dropped by itself. Leave"
								+ " ifNotExists() out."),
				of((op) -> op.dropColumn(table("users").ifExists(), "id", ifExists()),
						"The table 'users' has ifExists() where it is neither created nor dropped by itself. Leave"
								+ " ifExists() out."),
				of((op) -> op.alterColumn("users", "id",
						(c) -> c.nullable(true, false).existing(column("id", integer()).ifNotExists())),
						"The column 'id' has ifNotExists() where it is neither created nor dropped by itself. Leave"
								+ " ifNotExists() out."));
	}

	private static Arguments of(Consumer<Operations> code, String message) {
		return Arguments.of(code, message);
	}

	@ParameterizedTest
	@MethodSource("misplaced")
	void misplacedConditionIsRefused(Consumer<Operations> code, String message) {
		assertThatExceptionOfType(MisplacedExistenceException.class).isThrownBy(() -> Operations.record(code))
			.withMessage(message);
	}

}
