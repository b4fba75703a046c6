package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection has found so far, row by row of its catalogue queries. Rows about
 * tables that are not of interest are passed over.
 *
 * @since 0.1.0
 */
public final class FoundSchema {

	private final Connection connection;

	private final Map<Object, FoundTable> tables = new LinkedHashMap<>();

	private final List<Named<Sequence>> sequences = new ArrayList<>();

	private final List<Named<EnumType>> enumTypes = new ArrayList<>();

	private final List<Named<ReplaceableObject>> objects = new ArrayList<>();

	/**
	 * An inspection with nothing found.
	 * @param connection the connection to ask
	 */
	public FoundSchema(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Executes a catalogue query and hands over each of its rows.
	 * @param query the query
	 * @param schemas the value of each {@code ?} in the query
	 * @param reader takes a row
	 * @throws SQLException if the database refuses
	 */
	public void read(String query, String[] schemas, RowReader reader) throws SQLException {
		long places = query.chars().filter((character) -> character == '?').count();
		try (PreparedStatement statement = this.connection.prepareStatement(query)) {
			for (int i = 1; i <= places; i++) {
				statement.setArray(i, this.connection.createArrayOf("varchar", schemas));
			}
			read(statement, reader);
		}
	}

	/**
	 * Executes a catalogue query and hands over each of its rows.
	 * @param query the query
	 * @param values the values of the {@code ?} in the query, in order
	 * @param reader takes a row
	 * @throws SQLException if the database refuses
	 */
	public void read(String query, List<String> values, RowReader reader) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(query)) {
			for (int i = 0; i < values.size(); i++) {
				statement.setString(i + 1, values.get(i));
			}
			read(statement, reader);
		}
	}

	private static void read(PreparedStatement statement, RowReader reader) throws SQLException {
		try (ResultSet row = statement.executeQuery()) {
			while (row.next()) {
				reader.read(row);
			}
		}
	}

	/**
	 * Adds a table.
	 * @param key by which later rows know it
	 * @param name its name
	 * @param comment its comment, if any
	 */
	public void addTable(Object key, QualifiedName name, @Nullable String comment) {
		this.tables.put(key, new FoundTable(name, comment));
	}

	/**
	 * Does something with a table, if it is of interest.
	 */
	public void withTable(Object key, Consumer<FoundTable> action) {
		table(key).ifPresent(action);
	}

	/**
	 * The table that was added under the key; empty if it is not of interest.
	 */
	public Optional<FoundTable> table(Object key) {
		return Optional.ofNullable(this.tables.get(key));
	}

	public void addSequence(Sequence sequence) {
		this.sequences.add(Named.of(sequence.name().toString(), sequence));
	}

	public void addEnumType(EnumType type) {
		this.enumTypes.add(Named.of(type.name().toString(), type));
	}

	public void addObject(ReplaceableObject object) {
		this.objects.add(Named.of(object.id().toString(), object));
	}

	/**
	 * All that was found, in the order of names.
	 */
	public DatabaseSchema schema() {
		List<Named<Table>> found = new ArrayList<>(this.tables.size());
		for (FoundTable each : this.tables.values()) {
			Table table = each.table();
			found.add(Named.of(table.name().toString(), table));
		}
		return new DatabaseSchema(Named.sorted(found), Named.sorted(this.sequences), Named.sorted(this.enumTypes),
				Named.sorted(this.objects));
	}

	/**
	 * Takes a row of a catalogue query.
	 */
	@FunctionalInterface
	public interface RowReader {

		/**
		 * Takes the current row.
		 * @throws SQLException if the database refuses
		 */
		void read(ResultSet row) throws SQLException;

	}

}
