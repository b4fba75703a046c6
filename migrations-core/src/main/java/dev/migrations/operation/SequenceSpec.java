package dev.migrations.operation;

import dev.migrations.schema.Numbering;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;

/**
 * A sequence: {@code sequence("users_seq").increment(50)}.
 *
 * @param sequence the sequence so far
 * @param existence when it is created or dropped
 * @since 0.1.0
 */
public record SequenceSpec(Sequence sequence, Existence existence) {

	public SequenceSpec schema(String schema) {
		return with(this.sequence.withName(QualifiedName.of(schema, this.sequence.name().name())));
	}

	public SequenceSpec start(long start) {
		return with(this.sequence.numbering().withStart(start));
	}

	public SequenceSpec increment(long increment) {
		return with(this.sequence.numbering().withIncrement(increment));
	}

	public SequenceSpec minimum(long minimum) {
		return with(this.sequence.numbering().withMinimum(minimum));
	}

	public SequenceSpec maximum(long maximum) {
		return with(this.sequence.numbering().withMaximum(maximum));
	}

	/**
	 * Lets a session take so many values at once.
	 */
	public SequenceSpec cache(long values) {
		return with(this.sequence.numbering().withCache(values));
	}

	/**
	 * Begins anew after the last value.
	 */
	public SequenceSpec cycle() {
		return with(this.sequence.numbering().withCycle(true));
	}

	/**
	 * Creates the sequence only if none has its name.
	 */
	public SequenceSpec ifNotExists() {
		return new SequenceSpec(this.sequence, Existence.IF_NOT_EXISTS);
	}

	/**
	 * Drops the sequence only if it is there.
	 */
	public SequenceSpec ifExists() {
		return new SequenceSpec(this.sequence, Existence.IF_EXISTS);
	}

	private SequenceSpec with(Numbering numbering) {
		return with(this.sequence.withNumbering(numbering));
	}

	private SequenceSpec with(Sequence changed) {
		return new SequenceSpec(changed, this.existence);
	}

	/**
	 * A sequence that is only spoken of.
	 * @throws MisplacedExistenceException if the spec says when to create or drop it
	 */
	Sequence existing() {
		this.existence.refuse(Existence.sequence(this.sequence.name()));
		return this.sequence;
	}

}
