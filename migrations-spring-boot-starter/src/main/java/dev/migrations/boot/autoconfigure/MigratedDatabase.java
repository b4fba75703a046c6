package dev.migrations.boot.autoconfigure;

import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The database that revisions run on. A {@code DataSource} of our own is no pool: each of
 * its connections is closed when the work is done.
 */
final class MigratedDatabase {

	private final Supplier<Choice> choice;

	private final DataSource dataSource;

	private MigratedDatabase(Supplier<Choice> choice, DataSource dataSource) {
		this.choice = choice;
		this.dataSource = dataSource;
	}

	/**
	 * Chooses: the bean that a property names, a bean marked with
	 * {@link MigrationsDataSource}, a URL, the application's own with another user, the
	 * application's own. Of several databases, one with a URL leaves the marked bean to
	 * the others.
	 */
	static MigratedDatabase of(DatabaseId id, @Nullable String dataSourceName, MigrationsConnectionDetails details,
			ApplicationDataSources dataSources) {
		Choice choice = choose(id, dataSourceName, details, dataSources);
		return new MigratedDatabase(() -> choice, choice.dataSource());
	}

	/**
	 * Chooses in the same way when a connection is asked for, and not before: many
	 * commands need none.
	 */
	static MigratedDatabase whenAsked(DatabaseId id, @Nullable String dataSourceName,
			MigrationsConnectionDetails details, ApplicationDataSources dataSources) {
		Supplier<Choice> choice = SingletonSupplier.of(() -> choose(id, dataSourceName, details, dataSources));
		return new MigratedDatabase(choice, new DeferredDataSource(() -> choice.get().dataSource()));
	}

	private static Choice choose(DatabaseId id, @Nullable String dataSourceName, MigrationsConnectionDetails details,
			ApplicationDataSources dataSources) {
		String url = details.getJdbcUrl();
		boolean hasUrl = StringUtils.hasText(url);
		if (StringUtils.hasText(dataSourceName)) {
			String property = id.property("data-source");
			if (hasUrl) {
				throw new TwoPlacesException(property, id.property("url"));
			}
			return derived(dataSources.named(dataSourceName, property), details);
		}
		DataSource marked = (id.isOnly() || !hasUrl) ? dataSources.marked() : null;
		if (marked != null) {
			return new Choice(marked, dataSources.unique());
		}
		if (StringUtils.hasText(url)) {
			DataSourceBuilder<?> builder = DataSourceBuilder.create().url(url);
			return new Choice(build(builder, details), id.isOnly() ? dataSources.unique() : null);
		}
		DataSource application = dataSources.unique();
		if (application == null) {
			throw dataSources.missing(id.property("data-source"));
		}
		return derived(application, details);
	}

	private static Choice derived(DataSource application, MigrationsConnectionDetails details) {
		if (StringUtils.hasText(details.getUsername())) {
			return new Choice(build(DataSourceBuilder.derivedFrom(application), details), application);
		}
		return new Choice(application, application);
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

	DataSource dataSource() {
		return this.dataSource;
	}

	/**
	 * Whether revisions make the schema of the given {@code DataSource}: it is the one
	 * they run on, or the application's one, which they run on as another user.
	 */
	boolean includes(DataSource candidate) {
		Choice chosen = this.choice.get();
		return same(candidate, chosen.dataSource())
				|| (chosen.application() != null && same(candidate, chosen.application()));
	}

	private static boolean same(DataSource one, DataSource other) {
		return DataSourceUnwrapper.unwrapRoot(one).equals(DataSourceUnwrapper.unwrapRoot(other));
	}

	/**
	 * What was chosen.
	 *
	 * @param dataSource the one that revisions run on
	 * @param application the application's own, whose schema they make
	 */
	private record Choice(DataSource dataSource, @Nullable DataSource application) {

	}

}
