package dev.migrations.schema;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * An object that is its text: a view, function, procedure or trigger. It is changed by
 * putting another text in its place (Alembic's cookbook, "Replaceable Objects").
 *
 * @param id which one it is
 * @param text the query of a view; of others the whole statement that creates it
 * @since 0.1.0
 */
public record ReplaceableObject(Id id, String text) {

	public ReplaceableObject {
		Names.require(text, "text of a " + id.kind().word());
	}

	public ReplaceableObject withId(Id newId) {
		return new ReplaceableObject(newId, this.text);
	}

	public ReplaceableObject withText(String newText) {
		return new ReplaceableObject(this.id, newText);
	}

	/**
	 * What it is.
	 */
	public enum Kind {

		VIEW, MATERIALIZED_VIEW, FUNCTION, PROCEDURE, TRIGGER;

		/**
		 * The kind in words: {@code materialized view}.
		 */
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

	/**
	 * Which object it is.
	 *
	 * @param kind what it is
	 * @param name its name
	 * @param arguments the types of a function's or procedure's arguments without
	 * parentheses, which tell it from others of its name, or {@code null} where its name
	 * is enough
	 * @param table the table of a trigger, or {@code null}
	 */
	public record Id(Kind kind, QualifiedName name, @Nullable String arguments, @Nullable QualifiedName table) {

		public Id {
			if ((kind == Kind.TRIGGER) == (table == null)) {
				throw new IllegalArgumentException("A trigger, and nothing but a trigger, has a table: " + kind.word()
						+ " '" + name + "', table " + table + ".");
			}
		}

		public Id(Kind kind, QualifiedName name) {
			this(kind, name, null, null);
		}

		public Id withNames(QualifiedName newName, @Nullable QualifiedName newTable) {
			return new Id(this.kind, newName, this.arguments, newTable);
		}

		@Override
		public String toString() {
			String of = (this.arguments != null) ? "(" + this.arguments + ")" : "";
			String on = (this.table != null) ? " on '" + this.table + "'" : "";
			return this.kind.word() + " '" + this.name + of + "'" + on;
		}

	}

}
