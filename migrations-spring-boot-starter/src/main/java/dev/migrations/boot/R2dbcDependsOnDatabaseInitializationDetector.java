package dev.migrations.boot;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;
import org.springframework.util.ClassUtils;

/**
 * Lets the beans of a reactive application that send statements wait for its revisions,
 * which run over JDBC. Boot makes those of JDBC, JPA and jOOQ wait itself. A
 * {@code ConnectionFactory} does not wait: Boot's script initializer, which everything
 * here waits for too, is made with it.
 */
class R2dbcDependsOnDatabaseInitializationDetector extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

	private static final Set<String> TYPES = Set.of("org.springframework.r2dbc.core.DatabaseClient",
			"org.springframework.data.r2dbc.core.R2dbcEntityOperations");

	@Override
	protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
		ClassLoader classLoader = getClass().getClassLoader();
		return TYPES.stream()
			.filter((name) -> ClassUtils.isPresent(name, classLoader))
			.flatMap((name) -> Stream.<Class<?>>of(ClassUtils.resolveClassName(name, classLoader)))
			.collect(Collectors.toUnmodifiableSet());
	}

}
