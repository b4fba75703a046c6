package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.Names;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table are called while its rebuild is composed. SQLite renames a
 * column wherever the schema names it, triggers and views of other tables included, so
 * that renames are left to it, behind the rebuild; until then a column keeps the name
 * that it had, and what a batch says of it under its new name is put into the old one.
 */
final class SqliteColumnNames {

	/** The name within the rebuild, by the name after all changes so far. */
	private final Map<String, String> kept = new LinkedHashMap<>();

	private final List<Rename> renames = new ArrayList<>();

	private final Function<String, SqliteChangeException> failure;

	SqliteColumnNames(SqliteTable table, Function<String, SqliteChangeException> failure) {
		table.columns().forEach((column) -> this.kept.put(SqliteToken.folded(column.name()), column.name()));
		this.failure = failure;
	}

	/**
	 * A rename to be done behind the rebuild.
	 *
	 * @param kept the name within the rebuild
	 * @param from the name before
	 * @param to the name after
	 */
	private record Rename(String kept, String from, String to) {

	}

	boolean isColumn(String name) {
		return this.kept.containsKey(key(name));
	}

	/**
	 * Whether a rename waits.
	 */
	boolean areChanged() {
		return !this.renames.isEmpty();
	}

	/**
	 * The name within the rebuild.
	 */
	String kept(String name) {
		String found = this.kept.get(key(name));
		if (found == null) {
			throw this.failure.apply("has no column '" + Names.unquoted(name) + "'");
		}
		return found;
	}

	private static String key(String name) {
		return SqliteToken.folded(Names.unquoted(name));
	}

	/**
	 * The name as our model writes it: the same unless a rename waits.
	 */
	private String name(String name) {
		String found = this.kept.get(key(name));
		return (found == null || SqliteToken.same(found, Names.unquoted(name))) ? name : Names.quoted(found);
	}

	List<String> names(List<String> names) {
		return names.stream().map(this::name).toList();
	}

	/**
	 * Makes room for a column, under its own name unless a column has it that is renamed
	 * later.
	 */
	Column add(Column column) {
		String exact = Names.unquoted(column.name());
		Set<String> taken = new HashSet<>();
		this.kept.values().forEach((name) -> taken.add(SqliteToken.folded(name)));
		this.renames.forEach(
				(rename) -> taken.addAll(List.of(SqliteToken.folded(rename.from()), SqliteToken.folded(rename.to()))));
		String free = exact;
		while (taken.contains(SqliteToken.folded(free))) {
			free = free + "_";
		}
		this.kept.put(key(column.name()), free);
		Column computed = column.withComputed(computed(column.computed()));
		if (free.equals(exact)) {
			return computed;
		}
		this.renames.add(new Rename(free, free, exact));
		return computed.withName(Names.quoted(free));
	}

	private @Nullable Computed computed(@Nullable Computed computed) {
		return (computed != null) ? new Computed(expression(computed.expression()), computed.stored()) : null;
	}

	void rename(String from, String to) {
		String column = kept(from);
		if (isColumn(to) && !SqliteToken.same(Names.unquoted(from), Names.unquoted(to))) {
			throw this.failure.apply("has a column '" + Names.unquoted(to) + "' already");
		}
		this.kept.remove(key(from));
		this.kept.put(key(to), column);
		this.renames.add(new Rename(column, Names.unquoted(from), Names.unquoted(to)));
	}

	void drop(String name) {
		String gone = kept(name);
		this.kept.remove(key(name));
		this.renames.removeIf((rename) -> rename.kept().equals(gone));
	}

	/**
	 * The alteration that renames a column. SQLite writes the new name wherever the old
	 * one stood, and with quotes if they are given here.
	 */
	static String alteration(String from, String to) {
		return "RENAME COLUMN " + written(Names.unquoted(from)) + " TO " + written(Names.unquoted(to));
	}

	private static String written(String exact) {
		return (Names.isRegular(exact) && !SqliteReservedWords.ALL.contains(exact)) ? exact : Names.quoted(exact);
	}

	/**
	 * The renames that are left to SQLite, in order: {@code RENAME COLUMN "a" TO "b"}.
	 */
	List<String> renames() {
		return this.renames.stream()
			.map((rename) -> alteration(Names.quoted(rename.from()), Names.quoted(rename.to())))
			.toList();
	}

	/**
	 * The expression, for columns of the names within the rebuild.
	 */
	String expression(String sql) {
		if (this.renames.isEmpty()) {
			return sql;
		}
		List<SqliteToken> tokens = SqliteToken.of(sql);
		StringBuilder text = new StringBuilder(sql);
		for (int i = tokens.size() - 1; i >= 0; i--) {
			SqliteToken token = tokens.get(i);
			boolean name = token.kind() == SqliteToken.Kind.WORD || token.kind() == SqliteToken.Kind.QUOTED;
			boolean function = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
			if (name && !function) {
				column(token).ifPresent((column) -> text.replace(token.start(), token.end(), written(column)));
			}
		}
		return text.toString();
	}

	private Optional<String> column(SqliteToken token) {
		String folded = SqliteToken.folded(token.name());
		String column = this.kept.get(folded);
		if (column == null && this.kept.values().stream().anyMatch((each) -> SqliteToken.same(each, folded))) {
			throw this.failure.apply("has no column '" + token.name() + "' any more");
		}
		return Optional.ofNullable(column).filter((each) -> !SqliteToken.same(each, folded));
	}

	/**
	 * The index, for columns of the names within the rebuild.
	 */
	Index index(Index index) {
		return index.withElements(index.elements().stream().map(this::element).toList())
			.withWhere((index.where() != null) ? expression(Objects.requireNonNull(index.where())) : null);
	}

	private IndexElement element(IndexElement element) {
		return element.withText(element.expression() ? expression(element.text()) : name(element.text()));
	}

}
