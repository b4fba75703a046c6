package dev.migrations.operation;

import java.util.List;

/**
 * The answer to "what undoes this operation?".
 *
 * @since 0.1.0
 */
public sealed interface Reversal {

	static Reversal of(Operation operation) {
		return new By(operation);
	}

	static Reversal impossible(String reason) {
		return new Impossible(reason);
	}

	static Reversal unneeded() {
		return new Unneeded();
	}

	/**
	 * The operation that stands for the reversal in a downgrade: the one that undoes, an
	 * {@link Irreversible} that says why there is none, or one that does nothing.
	 */
	Operation operation();

	/**
	 * What stands for the reversal in a downgrade: {@link #operation}, or nothing.
	 */
	default List<Operation> operations() {
		return List.of(operation());
	}

	/**
	 * Undone by another operation.
	 *
	 * @param operation the operation that undoes
	 */
	record By(Operation operation) implements Reversal {

	}

	/**
	 * Left as it is: it harms nothing that was there before, and goes with what it was
	 * done to.
	 */
	record Unneeded() implements Reversal {

		@Override
		public Operation operation() {
			return new Autocommit(List.of());
		}

		@Override
		public List<Operation> operations() {
			return List.of();
		}

	}

	/**
	 * Cannot be undone.
	 *
	 * @param reason why, as the start of a sentence without its full stop
	 */
	record Impossible(String reason) implements Reversal {

		@Override
		public Operation operation() {
			return new Irreversible(this.reason);
		}

	}

}
