package dev.migrations.boot.autoconfigure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.util.ClassUtils;

import dev.migrations.script.DevelopmentSources;
import dev.migrations.script.ModuleFolder;

/**
 * The module that the application was started from, told by its class marked with
 * {@code @SpringBootApplication}.
 */
final class ApplicationModule implements BeanFactoryAware {

	private @Nullable ListableBeanFactory beanFactory;

	@Override
	public void setBeanFactory(BeanFactory beanFactory) {
		this.beanFactory = (ListableBeanFactory) beanFactory;
	}

	/**
	 * Its folder, where the class or its jar still lies in it.
	 */
	Optional<Path> folder() {
		return applications().map(ModuleFolder::of).flatMap(Optional::stream).findFirst();
	}

	/**
	 * Its sources, while it runs from a folder of classes beside them.
	 */
	Optional<DevelopmentSources> developmentSources() {
		return applications().map(DevelopmentSources::of).flatMap(Optional::stream).findFirst();
	}

	private Stream<Class<?>> applications() {
		ListableBeanFactory beans = this.beanFactory;
		if (beans == null) {
			return Stream.empty();
		}
		return Arrays.stream(beans.getBeanNamesForAnnotation(SpringBootConfiguration.class))
			.<Class<?>>map(beans::getType)
			.filter(Objects::nonNull)
			.map(ClassUtils::getUserClass);
	}

}
