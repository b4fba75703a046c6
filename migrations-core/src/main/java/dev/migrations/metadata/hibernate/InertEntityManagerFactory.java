package dev.migrations.metadata.hibernate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;

import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/**
 * An EntityManagerFactory that was never built: closed from the start. It is a
 * SessionFactory too, because that is what Spring's adapter for Hibernate exposes.
 */
final class InertEntityManagerFactory implements InvocationHandler {

	private InertEntityManagerFactory() {
	}

	static SessionFactory create() {
		return (SessionFactory) Proxy.newProxyInstance(InertEntityManagerFactory.class.getClassLoader(),
				new Class<?>[] { SessionFactory.class }, new InertEntityManagerFactory());
	}

	@Override
	public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
		return switch (method.getName()) {
			case "equals" -> arguments != null && proxy == arguments[0];
			case "hashCode" -> System.identityHashCode(proxy);
			case "toString" -> "EntityManagerFactory that was not built";
			case "isOpen" -> false;
			case "isClosed" -> true;
			case "close" -> null;
			case "getProperties" -> Map.of();
			default -> throw new EntityManagerFactoryNotBuiltException(method.getName());
		};
	}

}
