package dev.migrations.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

/**
 * A real data source that notes which statements are sent and how connections come back.
 */
final class CountingDataSource {

	private static final Set<String> SENDING = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

	private final DataSource target;

	private final List<String> statements = new ArrayList<>();

	private boolean autoCommit = true;

	private boolean lastAutoCommit;

	private int open;

	CountingDataSource(DataSource target) {
		this.target = target;
	}

	void autoCommit(boolean value) {
		this.autoCommit = value;
	}

	boolean lastAutoCommit() {
		return this.lastAutoCommit;
	}

	int open() {
		return this.open;
	}

	List<String> statements() {
		return this.statements;
	}

	/**
	 * The data source to hand over.
	 */
	DataSource dataSource() {
		return (DataSource) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { DataSource.class },
				(proxy, method, args) -> "getConnection".equals(method.getName()) ? connection()
						: invoke(this.target, method, args));
	}

	private Connection connection() throws SQLException {
		Connection connection = this.target.getConnection();
		connection.setAutoCommit(this.autoCommit);
		this.open++;
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, args) -> {
					if ("close".equals(method.getName())) {
						this.lastAutoCommit = connection.getAutoCommit();
						this.open--;
					}
					Object result = invoke(connection, method, args);
					String prepared = "prepareStatement".equals(method.getName()) ? String.valueOf(args[0]) : "";
					return (result instanceof Statement statement) ? counting(statement, prepared) : result;
				});
	}

	private Object counting(Statement statement, String prepared) {
		Class<?> type = prepared.isEmpty() ? Statement.class : PreparedStatement.class;
		return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { type }, (proxy, method, args) -> {
			if (SENDING.contains(method.getName())) {
				this.statements.add((args != null) ? String.valueOf(args[0]) : prepared);
			}
			return invoke(statement, method, args);
		});
	}

	private static Object invoke(Object target, Method method, Object[] args) throws Throwable {
		try {
			return method.invoke(target, args);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

}
