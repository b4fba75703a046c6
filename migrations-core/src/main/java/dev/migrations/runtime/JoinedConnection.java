package dev.migrations.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

/**
 * A connection in its caller's transaction: what would begin, commit, roll back or close
 * it does nothing, because the caller does that.
 */
final class JoinedConnection {

	private static final Set<String> LEFT_TO_CALLER = Set.of("commit", "close", "abort", "setAutoCommit");

	private JoinedConnection() {
	}

	static Connection of(Connection connection) {
		return (Connection) Proxy.newProxyInstance(JoinedConnection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					boolean rollback = "rollback".equals(method.getName()) && method.getParameterCount() == 0;
					if (rollback || LEFT_TO_CALLER.contains(method.getName())) {
						return null;
					}
					try {
						return method.invoke(connection, arguments);
					}
					catch (InvocationTargetException ex) {
						throw ex.getTargetException();
					}
				});
	}

}
