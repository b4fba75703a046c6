package dev.migrations.command.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrations.MigrationsException;
import dev.migrations.runtime.Credentials;

/**
 * Records as the maps, lists and plain values that JSON knows. The names are those of the
 * record's components.
 */
final class Facts {

	private Facts() {
	}

	/**
	 * A value as JSON has it: enums in lower case, a path or an instant as text, nothing
	 * as {@code null}.
	 */
	static @Nullable Object of(@Nullable Object value) {
		if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
			return value;
		}
		if (value instanceof Optional<?> optional) {
			return of(optional.orElse(null));
		}
		if (value instanceof Enum<?> constant) {
			return constant.name().toLowerCase(Locale.ROOT);
		}
		if (value instanceof Collection<?> collection) {
			List<@Nullable Object> list = new ArrayList<>();
			collection.forEach((element) -> list.add(of(element)));
			return list;
		}
		if (value instanceof Map<?, ?> map) {
			Map<String, @Nullable Object> facts = new LinkedHashMap<>();
			map.forEach((key, element) -> facts.put(String.valueOf(key), of(element)));
			return facts;
		}
		return (value instanceof Record described) ? ofRecord(described) : value.toString();
	}

	static Map<String, @Nullable Object> ofRecord(Record described) {
		Map<String, @Nullable Object> facts = new LinkedHashMap<>();
		for (RecordComponent component : described.getClass().getRecordComponents()) {
			facts.put(component.getName(), of(read(component.getAccessor(), described)));
		}
		return facts;
	}

	/**
	 * What a typed failure tells beside its message, in alphabetical order.
	 */
	static Map<String, @Nullable Object> ofFailure(Throwable failure) {
		Map<String, @Nullable Object> facts = new LinkedHashMap<>();
		if (failure instanceof MigrationsException) {
			Arrays.stream(failure.getClass().getMethods())
				.filter(Facts::isFact)
				.sorted(Comparator.comparing(Method::getName))
				.forEach((method) -> facts.put(method.getName(), masked(of(read(method, failure)))));
		}
		return facts;
	}

	private static boolean isFact(Method method) {
		return method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()
				&& method.getReturnType() != void.class
				&& MigrationsException.class.isAssignableFrom(method.getDeclaringClass())
				&& Modifier.isPublic(method.getDeclaringClass().getModifiers());
	}

	private static @Nullable Object masked(@Nullable Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(Facts::masked).toList();
		}
		return (value instanceof String text) ? Credentials.mask(text) : value;
	}

	private static @Nullable Object read(Method accessor, Object owner) {
		try {
			return accessor.invoke(owner);
		}
		catch (InvocationTargetException | IllegalAccessException ex) {
			throw new IllegalStateException("'" + accessor + "' cannot be read", ex);
		}
	}

}
