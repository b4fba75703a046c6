package dev.migrations.boot.autoconfigure;

import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import dev.migrations.MigrationsException;

/**
 * The application's {@code DataSource} beans.
 */
final class ApplicationDataSources {

	private final ObjectProvider<DataSource> marked;

	private final ObjectProvider<DataSource> all;

	private final ConfigurableListableBeanFactory beanFactory;

	ApplicationDataSources(ObjectProvider<DataSource> marked, ObjectProvider<DataSource> all,
			ConfigurableListableBeanFactory beanFactory) {
		this.marked = marked;
		this.all = all;
		this.beanFactory = beanFactory;
	}

	/**
	 * The one marked with {@link MigrationsDataSource}.
	 */
	@Nullable DataSource marked() {
		return this.marked.getIfAvailable();
	}

	/**
	 * The only one, or the primary one.
	 */
	@Nullable DataSource unique() {
		return this.all.getIfUnique();
	}

	/**
	 * The one of a name.
	 * @param property the property that names it
	 * @throws UnknownDataSourceException if there is none
	 */
	DataSource named(String name, String property) {
		if (!this.beanFactory.containsBean(name) || !this.beanFactory.isTypeMatch(name, DataSource.class)) {
			throw new UnknownDataSourceException(name, property, names());
		}
		return this.beanFactory.getBean(name, DataSource.class);
	}

	/**
	 * Why there is no {@link #unique()} one.
	 * @param property the property that may name one
	 */
	MigrationsException missing(String property) {
		List<String> names = names();
		return names.isEmpty() ? new MissingDataSourceException() : new AmbiguousDataSourceException(names, property);
	}

	private List<String> names() {
		return Arrays.stream(this.beanFactory.getBeanNamesForType(DataSource.class, true, false)).sorted().toList();
	}

}
