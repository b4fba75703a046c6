package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A constraint that no two rows compare true in all of its elements (PostgreSQL,
 * <a href="https://www.postgresql.org/docs/current/sql-createtable.html">CREATE
 * TABLE</a>, EXCLUDE).
 *
 * @param name its name, or {@code null} to let the database choose
 * @param method the access method: {@code gist}
 * @param elements what is compared
 * @param where the condition of the rows it holds for in SQL, or {@code null}
 * @param deferrability when it is checked
 * @since 0.1.0
 */
public record ExcludeConstraint(@Nullable String name, String method, List<Element> elements, @Nullable String where,
		Deferrability deferrability) {

	public ExcludeConstraint {
		Names.require(method, "access method");
		elements = List.copyOf(elements);
	}

	public ExcludeConstraint withName(@Nullable String newName) {
		return new ExcludeConstraint(newName, this.method, this.elements, this.where, this.deferrability);
	}

	public ExcludeConstraint withMethod(String newMethod) {
		return new ExcludeConstraint(this.name, newMethod, this.elements, this.where, this.deferrability);
	}

	public ExcludeConstraint withElements(List<Element> newElements) {
		return new ExcludeConstraint(this.name, this.method, newElements, this.where, this.deferrability);
	}

	public ExcludeConstraint withWhere(@Nullable String newWhere) {
		return new ExcludeConstraint(this.name, this.method, this.elements, newWhere, this.deferrability);
	}

	public ExcludeConstraint withDeferrability(Deferrability newDeferrability) {
		return new ExcludeConstraint(this.name, this.method, this.elements, this.where, newDeferrability);
	}

	/**
	 * What is compared, and how.
	 *
	 * @param element the column or expression
	 * @param operator the operator that must not be true: {@code &&}
	 */
	public record Element(IndexElement element, String operator) {

	}

}
