package dev.migrations.boot.autoconfigure;

import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.StringUtils;

/**
 * The database that revisions run on. A {@code DataSource} of our own is no pool: each of
 * its connections is closed when the work is done.
 */
final class MigratedDatabase {

	private final DataSource dataSource;

	private final @Nullable DataSource application;

	private MigratedDatabase(DataSource dataSource, @Nullable DataSource application) {
		this.dataSource = dataSource;
		this.application = application;
	}

	/**
	 * Chooses: a bean marked with {@link MigrationsDataSource}, then a URL, then the
	 * application's own with another user, then the application's own.
	 */
	static MigratedDatabase of(ObjectProvider<DataSource> marked, ObjectProvider<DataSource> dataSources,
			MigrationsConnectionDetails details, ListableBeanFactory beanFactory) {
		DataSource application = dataSources.getIfUnique();
		DataSource given = marked.getIfAvailable();
		if (given != null) {
			return new MigratedDatabase(given, application);
		}
		if (StringUtils.hasText(details.getJdbcUrl())) {
			DataSourceBuilder<?> builder = DataSourceBuilder.create().url(details.getJdbcUrl());
			return new MigratedDatabase(build(builder, details), application);
		}
		if (application == null) {
			throw missing(beanFactory);
		}
		if (StringUtils.hasText(details.getUsername())) {
			return new MigratedDatabase(build(DataSourceBuilder.derivedFrom(application), details), application);
		}
		return new MigratedDatabase(application, application);
	}

	private static DataSource build(DataSourceBuilder<?> builder, MigrationsConnectionDetails details) {
		builder.type(SimpleDriverDataSource.class);
		builder.username(details.getUsername());
		builder.password(details.getPassword());
		if (StringUtils.hasText(details.getDriverClassName())) {
			builder.driverClassName(details.getDriverClassName());
		}
		return builder.build();
	}

	private static RuntimeException missing(ListableBeanFactory beanFactory) {
		List<String> names = Arrays.stream(beanFactory.getBeanNamesForType(DataSource.class)).sorted().toList();
		return names.isEmpty() ? new MissingDataSourceException() : new AmbiguousDataSourceException(names);
	}

	DataSource dataSource() {
		return this.dataSource;
	}

	/**
	 * Whether revisions make the schema of the given {@code DataSource}: it is the one
	 * they run on, or the application's one, which they run on as another user.
	 */
	boolean includes(DataSource candidate) {
		return same(candidate, this.dataSource) || (this.application != null && same(candidate, this.application));
	}

	private static boolean same(DataSource one, DataSource other) {
		return DataSourceUnwrapper.unwrapRoot(one).equals(DataSourceUnwrapper.unwrapRoot(other));
	}

}
