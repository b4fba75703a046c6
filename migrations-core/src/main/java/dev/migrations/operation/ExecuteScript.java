package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.QualifiedName;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Executes the statements of a script. It is split when it is planned, by the rules of
 * the database it is planned for.
 *
 * @param source where the script comes from, for messages: a file's name
 * @param sections its parts; a part for one database stands in for the general one there
 * @since 0.1.0
 */
public record ExecuteScript(String source, List<Section> sections) implements Operation {

	public ExecuteScript {
		sections = List.copyOf(sections);
	}

	/**
	 * The part that the named database executes: its own, else the general one, else
	 * {@code null}.
	 */
	public @Nullable Section sectionFor(String dialect) {
		return this.sections.stream()
			.filter((section) -> dialect.equals(section.dialect()))
			.findFirst()
			.or(() -> this.sections.stream().filter((section) -> section.dialect() == null).findFirst())
			.orElse(null);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.impossible("the opposite of the script '" + this.source + "' is unknown");
	}

	/**
	 * A part of a script.
	 *
	 * @param dialect the name of the only database that executes it, or {@code null} for
	 * every one without a part of its own
	 * @param text its text
	 * @param firstLine the line of the file where the text starts, from 1
	 */
	public record Section(@Nullable String dialect, String text, int firstLine) {

	}

	@Override
	public String describe() {
		return "execute script '" + this.source + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return this;
	}

}
