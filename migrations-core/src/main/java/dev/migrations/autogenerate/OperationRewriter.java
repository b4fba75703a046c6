package dev.migrations.autogenerate;

import java.util.List;

import dev.migrations.operation.Operation;

/**
 * Changes what is generated (Alembic's {@code Rewriter}): sees each operation of the
 * upgrade and answers what stands in its place. The downgrade is made of the answers.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface OperationRewriter {

	/**
	 * The operations in place of this one: itself, several, or none.
	 */
	List<Operation> rewrite(Operation operation);

	/**
	 * This rewriter, then another one on each of its answers (Alembic's {@code chain}).
	 */
	default OperationRewriter andThen(OperationRewriter next) {
		return (operation) -> rewrite(operation).stream().flatMap((answer) -> next.rewrite(answer).stream()).toList();
	}

}
