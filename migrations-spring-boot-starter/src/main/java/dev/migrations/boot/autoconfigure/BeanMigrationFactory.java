package dev.migrations.boot.autoconfigure;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ResolvableType;

import dev.migrations.script.Migration;
import dev.migrations.script.MigrationFactory;
import dev.migrations.script.ScriptException;

/**
 * Makes Java revisions with beans as constructor arguments.
 */
final class BeanMigrationFactory implements MigrationFactory {

	private static final Set<String> JPA = Set.of("jakarta.persistence.EntityManagerFactory",
			"jakarta.persistence.EntityManager", "org.springframework.data.repository.Repository");

	private final AutowireCapableBeanFactory beanFactory;

	private final MigrationFactory plain = MigrationFactory.noArgumentConstructor();

	BeanMigrationFactory(AutowireCapableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public Migration create(Class<? extends Migration> type) {
		Constructor<?>[] constructors = type.getDeclaredConstructors();
		if (Arrays.stream(constructors).allMatch((constructor) -> constructor.getParameterCount() == 0)) {
			return this.plain.create(type);
		}
		jpaParameter(constructors).ifPresent((parameter) -> {
			throw RevisionBeanCycleException.jpa(type.getName(), parameter);
		});
		try {
			return (Migration) this.beanFactory.autowire(type, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);
		}
		catch (BeansException ex) {
			throw failure(type, ex);
		}
	}

	private static ScriptException failure(Class<?> type, BeansException failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof BeanCurrentlyInCreationException) {
				return RevisionBeanCycleException.waiting(type.getName(), beanAskedFor(failure), failure);
			}
		}
		return new RevisionBeanException(type.getName(), NestedExceptionUtils.getMostSpecificCause(failure));
	}

	/**
	 * The name of the bean next to the revision; behind it is a chain of others.
	 */
	private static String beanAskedFor(BeansException failure) {
		Throwable cause = failure.getCause();
		return (cause instanceof BeanCreationException creation) ? String.valueOf(creation.getBeanName()) : "a bean";
	}

	private static Optional<String> jpaParameter(Constructor<?>[] constructors) {
		return Arrays.stream(constructors)
			.flatMap((constructor) -> Stream
				.iterate(0, (index) -> index < constructor.getParameterCount(), (index) -> index + 1)
				.map((index) -> ResolvableType.forConstructorParameter(constructor, index)))
			.flatMap((type) -> Stream.concat(Stream.of(type), Arrays.stream(type.getGenerics())))
			.map(ResolvableType::resolve)
			.filter(BeanMigrationFactory::isJpa)
			.map((type) -> (type != null) ? type.getName() : "")
			.findFirst();
	}

	/**
	 * By name: none of these types need be on the class path.
	 */
	private static boolean isJpa(@Nullable Class<?> type) {
		if (type == null) {
			return false;
		}
		return JPA.contains(type.getName()) || isJpa(type.getSuperclass())
				|| Arrays.stream(type.getInterfaces()).anyMatch(BeanMigrationFactory::isJpa);
	}

}
