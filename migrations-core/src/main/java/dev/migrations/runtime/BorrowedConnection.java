package dev.migrations.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.MigrationsException;

/**
 * The connection as Java code of a revision or a listener gets it: committing, rolling
 * back and closing belong to the migration, which would otherwise record what is not
 * there.
 */
final class BorrowedConnection {

	private static final Set<String> REFUSED = Set.of("commit", "close", "abort", "setAutoCommit");

	private BorrowedConnection() {
	}

	static Connection of(Connection connection, String borrower) {
		return (Connection) Proxy.newProxyInstance(BorrowedConnection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					if (isRefused(method)) {
						throw new MigrationsException(borrower + " called '" + method.getName()
								+ "' on the connection it was given. Transactions and the connection belong to the"
								+ " migration: remove the call, or use op.autocommit(...).");
					}
					return invoke(connection, method, arguments);
				});
	}

	private static boolean isRefused(Method method) {
		return REFUSED.contains(method.getName())
				|| ("rollback".equals(method.getName()) && method.getParameterCount() == 0);
	}

	private static @Nullable Object invoke(Connection connection, Method method, Object @Nullable [] arguments)
			throws Throwable {
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
