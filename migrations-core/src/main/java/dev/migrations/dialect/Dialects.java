package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * The dialects at hand. Choosing one asks the driver only; no statement reaches the
 * server.
 *
 * @since 0.1.0
 */
public final class Dialects {

	private final List<Dialect> dialects;

	private Dialects(List<Dialect> dialects) {
		this.dialects = List.copyOf(dialects);
	}

	/**
	 * The dialects that this library's class loader finds.
	 */
	public static Dialects load() {
		return load(Dialect.class.getClassLoader());
	}

	/**
	 * The given dialects, then those that the class loader finds as services. The first
	 * that supports a database wins, so that a given one may stand in for a found one.
	 */
	public static Dialects load(ClassLoader classLoader, Dialect... given) {
		List<Dialect> dialects = new ArrayList<>(List.of(given));
		ServiceLoader.load(Dialect.class, classLoader).forEach(dialects::add);
		return new Dialects(dialects);
	}

	/**
	 * The dialect of the connected database, configured for it.
	 * @throws UnknownDatabaseException if none supports it
	 * @throws SQLException if the driver cannot tell
	 */
	public Dialect forConnection(Connection connection) throws SQLException {
		DatabaseMetaData metaData = connection.getMetaData();
		for (Dialect dialect : this.dialects) {
			if (dialect.supports(metaData)) {
				return dialect.configuredFor(metaData);
			}
		}
		throw UnknownDatabaseException.ofProduct(metaData.getDatabaseProductName(), names());
	}

	/**
	 * The dialect with the name, as it is without a connection to configure it for.
	 * @throws UnknownDatabaseException if there is none
	 */
	public Dialect byName(String name) {
		return this.dialects.stream()
			.filter((dialect) -> dialect.name().equals(name))
			.findFirst()
			.orElseThrow(() -> UnknownDatabaseException.ofName(name, names()));
	}

	/**
	 * The names of all dialects at hand, in alphabetical order.
	 */
	public List<String> names() {
		return this.dialects.stream().map(Dialect::name).distinct().sorted().toList();
	}

}
