package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.operation.Assignment;
import dev.migrations.operation.Backfill;
import org.jspecify.annotations.Nullable;

/**
 * An update in batches along a key, each batch in a transaction of its own. Rows that are
 * done no longer meet its condition, so that it can be run again after it was stopped
 * anywhere, and goes on with those that are left.
 *
 * @param source the operation it comes from
 * @param table the table as it is written
 * @param key the columns of the key as they are written
 * @param assignments what is set as it is written, with a {@code ?} for each value
 * @param rowCount what counts rows: {@code count(*)}
 * @since 0.1.0
 */
public record BackfillStatement(Backfill source, String table, List<String> key, String assignments,
		String rowCount) implements Statement {

	public BackfillStatement {
		key = List.copyOf(key);
	}

	@Override
	public boolean transactional() {
		return false;
	}

	@Override
	public boolean repeatable() {
		return true;
	}

	@Override
	public BackfillStatement autocommitted() {
		return this;
	}

	@Override
	public String text() {
		return "-- In batches of " + this.source.batchSize() + " rows along " + String.join(", ", this.key)
				+ ", each in a transaction of its own\n" + update(List.of());
	}

	/**
	 * The whole update as one statement, for scripts.
	 */
	public SqlStatement atOnce() {
		return new SqlStatement(update(List.of()), values(), false, 0, this.source);
	}

	/**
	 * The values of {@link Assignment assignments} that are no expressions, in order.
	 */
	public List<@Nullable Object> values() {
		List<@Nullable Object> values = new ArrayList<>();
		this.source.assignments()
			.stream()
			.filter((each) -> each.expression() == null)
			.forEach((each) -> values.add(each.value()));
		return values;
	}

	/**
	 * Counts the rows that are still to be done.
	 */
	public String count() {
		return "SELECT " + this.rowCount + " FROM " + this.table + " WHERE " + this.source.where();
	}

	/**
	 * The keys of rows that are still to be done, in order.
	 * @param behind whether only those behind a key are meant; its values are bound as
	 * {@link #repeated} says
	 */
	public String keys(boolean behind) {
		return "SELECT " + String.join(", ", this.key) + " FROM " + this.table + " WHERE "
				+ conditions(behind ? List.of(comparison(">")) : List.of()) + " ORDER BY "
				+ String.join(", ", this.key);
	}

	/**
	 * Updates the rows of a batch: first the values of the assignments, then the key it
	 * ends with, then the key it begins behind.
	 */
	public String batch(boolean behind) {
		List<String> range = new ArrayList<>(List.of(upTo()));
		if (behind) {
			range.add(comparison(">"));
		}
		return update(range);
	}

	/**
	 * The values of a key as often as a comparison with it has places: each column once
	 * for itself, and once for every column behind it.
	 */
	public List<Object> repeated(List<Object> keyValues) {
		List<Object> values = new ArrayList<>();
		for (int i = 0; i < keyValues.size(); i++) {
			values.addAll(keyValues.subList(0, i + 1));
		}
		return values;
	}

	private String update(List<String> range) {
		return "UPDATE " + this.table + " SET " + this.assignments + " WHERE " + conditions(range);
	}

	private String conditions(List<String> others) {
		if (others.isEmpty()) {
			return this.source.where();
		}
		return "(" + this.source.where() + ") AND " + String.join(" AND ", others);
	}

	private String upTo() {
		String equal = this.key.stream().map((column) -> column + " = ?").collect(Collectors.joining(" AND "));
		return (this.key.size() == 1) ? this.key.get(0) + " <= ?" : "(" + comparison("<") + " OR " + equal + ")";
	}

	// not every database compares rows: (a, b) > (?, ?)
	private String comparison(String operator) {
		List<String> alternatives = new ArrayList<>();
		for (int i = 0; i < this.key.size(); i++) {
			List<String> terms = new ArrayList<>();
			this.key.subList(0, i).forEach((column) -> terms.add(column + " = ?"));
			terms.add(this.key.get(i) + " " + operator + " ?");
			alternatives.add((terms.size() == 1) ? terms.get(0) : "(" + String.join(" AND ", terms) + ")");
		}
		return (alternatives.size() == 1) ? alternatives.get(0) : "(" + String.join(" OR ", alternatives) + ")";
	}

}
