package dev.migrations.autogenerate;

import java.util.List;

import dev.migrations.schema.NamingConvention;

/**
 * How a comparison is made.
 *
 * @param drop what may be dropped
 * @param ignored the tables of migration tools
 * @param filter what is compared
 * @param rewriter what becomes of each operation
 * @param naming names for constraints that nobody named
 * @since 0.1.0
 */
public record AutogenerateOptions(DropPolicy drop, IgnoredTables ignored, ObjectFilter filter,
		OperationRewriter rewriter, NamingConvention naming) {

	public static AutogenerateOptions defaults() {
		return new AutogenerateOptions(DropPolicy.OWNED, IgnoredTables.ofOtherTools(), (type, name) -> true, List::of,
				NamingConvention.DEFAULT);
	}

	public AutogenerateOptions withDrop(DropPolicy policy) {
		return new AutogenerateOptions(policy, this.ignored, this.filter, this.rewriter, this.naming);
	}

	public AutogenerateOptions withIgnored(IgnoredTables tables) {
		return new AutogenerateOptions(this.drop, tables, this.filter, this.rewriter, this.naming);
	}

	public AutogenerateOptions withFilter(ObjectFilter newFilter) {
		return new AutogenerateOptions(this.drop, this.ignored, newFilter, this.rewriter, this.naming);
	}

	public AutogenerateOptions withRewriter(OperationRewriter newRewriter) {
		return new AutogenerateOptions(this.drop, this.ignored, this.filter, newRewriter, this.naming);
	}

	public AutogenerateOptions withNaming(NamingConvention convention) {
		return new AutogenerateOptions(this.drop, this.ignored, this.filter, this.rewriter, convention);
	}

}
