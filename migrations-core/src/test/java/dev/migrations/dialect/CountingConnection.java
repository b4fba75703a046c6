package dev.migrations.dialect;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/**
 * A real connection that counts the statements made from it.
 */
final class CountingConnection {

	private final Connection target;

	private int statements;

	CountingConnection(Connection target) {
		this.target = target;
	}

	Connection connection() {
		return (Connection) Proxy.newProxyInstance(Connection.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> call(method, arguments));
	}

	private Object call(Method method, Object[] arguments) throws Throwable {
		if (java.sql.Statement.class.isAssignableFrom(method.getReturnType())) {
			this.statements++;
		}
		try {
			return method.invoke(this.target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	int statements() {
		return this.statements;
	}

}
