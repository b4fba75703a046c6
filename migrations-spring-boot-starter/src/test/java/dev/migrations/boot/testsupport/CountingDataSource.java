package dev.migrations.boot.testsupport;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts the connections taken and remembers the statements run on them.
 */
public final class CountingDataSource extends DelegatingDataSource {

	private final List<String> statements = new ArrayList<>();

	private final AtomicInteger connections = new AtomicInteger();

	public CountingDataSource(DataSource target) {
		super(target);
	}

	public List<String> statements() {
		return List.copyOf(this.statements);
	}

	public int connections() {
		return this.connections.get();
	}

	@Override
	public Connection getConnection() throws SQLException {
		this.connections.incrementAndGet();
		return counting(super.getConnection(), Connection.class, "");
	}

	private <T> T counting(T target, Class<T> type, String prepared) {
		InvocationHandler handler = (proxy, method, arguments) -> {
			if (method.getName().startsWith("execute")) {
				this.statements.add((arguments != null) ? String.valueOf(arguments[0]) : prepared);
			}
			return wrapped(invoke(target, method, arguments), arguments);
		};
		return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { type }, handler));
	}

	private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
			throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private @Nullable Object wrapped(@Nullable Object result, Object @Nullable [] arguments) {
		if (result instanceof PreparedStatement statement) {
			return counting(statement, PreparedStatement.class,
					String.valueOf((arguments != null) ? arguments[0] : ""));
		}
		return (result instanceof Statement statement) ? counting(statement, Statement.class, "") : result;
	}

}
