package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The dialects at hand. Choosing one asks the driver only; no statement reaches the
 * server. A dialect is made when it is asked: those that come after the right one never
 * are.
 *
 * @since 0.1.0
 */
public final class Dialects {

	private final List<Dialect> dialects;

	private final Iterator<Dialect> services;

	private Dialects(List<Dialect> given, Iterator<Dialect> services) {
		this.dialects = new CopyOnWriteArrayList<>(given);
		this.services = services;
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
		return new Dialects(List.of(given), ServiceLoader.load(Dialect.class, classLoader).iterator());
	}

	/**
	 * The dialect of the connected database, configured for it.
	 * @throws UnknownDatabaseException if none supports it
	 * @throws SQLException if the driver cannot tell
	 */
	public Dialect forConnection(Connection connection) throws SQLException {
		DatabaseMetaData metaData = connection.getMetaData();
		for (int i = 0; has(i); i++) {
			Dialect dialect = this.dialects.get(i);
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
		for (int i = 0; has(i); i++) {
			Dialect dialect = this.dialects.get(i);
			if (dialect.name().equals(name)) {
				return dialect;
			}
		}
		throw UnknownDatabaseException.ofName(name, names());
	}

	/**
	 * The names of all dialects at hand, in alphabetical order.
	 */
	public List<String> names() {
		SortedSet<String> names = new TreeSet<>();
		for (int i = 0; has(i); i++) {
			names.add(this.dialects.get(i).name());
		}
		return List.copyOf(names);
	}

	private synchronized boolean has(int index) {
		while (this.dialects.size() <= index && this.services.hasNext()) {
			this.dialects.add(this.services.next());
		}
		return index < this.dialects.size();
	}

}
