package dev.migrations.operation;

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

	/**
	 * The operation that stands for the reversal in a downgrade: the one that undoes, or
	 * an {@link Irreversible} that says why there is none.
	 */
	Operation operation();

	/**
	 * Undone by another operation.
	 *
	 * @param operation the operation that undoes
	 */
	record By(Operation operation) implements Reversal {

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
