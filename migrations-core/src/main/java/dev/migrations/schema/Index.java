package dev.migrations.schema;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param name its name
 * @param elements what it orders by, in order
 * @param unique whether no two rows may have equal elements
 * @param where the condition of a partial index in SQL, or {@code null}
 * @param details what few indexes say
 * @since 0.1.0
 */
public record Index(String name, List<IndexElement> elements, boolean unique, @Nullable String where, Details details) {

	public Index {
		Names.require(name, "index");
		elements = List.copyOf(elements);
	}

	public Index(String name, List<IndexElement> elements, boolean unique, @Nullable String where) {
		this(name, elements, unique, where, Details.NONE);
	}

	public static Index of(String name, String... columns) {
		return new Index(name, Arrays.stream(columns).map(IndexElement::column).toList(), false, null);
	}

	public Index withName(String newName) {
		return new Index(newName, this.elements, this.unique, this.where, this.details);
	}

	public Index withElements(List<IndexElement> newElements) {
		return new Index(this.name, newElements, this.unique, this.where, this.details);
	}

	public Index withUnique(boolean newUnique) {
		return new Index(this.name, this.elements, newUnique, this.where, this.details);
	}

	public Index withWhere(@Nullable String newWhere) {
		return new Index(this.name, this.elements, this.unique, newWhere, this.details);
	}

	public Index withDetails(Details newDetails) {
		return new Index(this.name, this.elements, this.unique, this.where, newDetails);
	}

	/**
	 * What few indexes say.
	 *
	 * @param method the access method: {@code gin}; or {@code null} for the database's
	 * own
	 * @param include columns that it carries along without ordering by them
	 * @param nullsDistinct whether a unique index takes NULL for equal to nothing
	 * @param options what only one kind of database says
	 */
	public record Details(@Nullable String method, List<String> include, boolean nullsDistinct,
			List<DialectOption> options) {

		/** Nothing more is said. */
		public static final Details NONE = new Details(null, List.of(), true, List.of());

		public Details {
			include = List.copyOf(include);
			options = List.copyOf(options);
		}

		public Details withMethod(@Nullable String newMethod) {
			return new Details(newMethod, this.include, this.nullsDistinct, this.options);
		}

		public Details withInclude(List<String> columns) {
			return new Details(this.method, columns, this.nullsDistinct, this.options);
		}

		public Details withNullsDistinct(boolean newNullsDistinct) {
			return new Details(this.method, this.include, newNullsDistinct, this.options);
		}

		public Details withOptions(List<DialectOption> newOptions) {
			return new Details(this.method, this.include, this.nullsDistinct, newOptions);
		}

	}

}
