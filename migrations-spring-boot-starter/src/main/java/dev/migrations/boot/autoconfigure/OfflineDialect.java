package dev.migrations.boot.autoconfigure;

import java.util.Objects;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.StringUtils;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Dialects;

/**
 * The kind of database that scripts are written for, told without a connection: by its
 * name in the properties, else by the JDBC URL.
 */
final class OfflineDialect implements Supplier<Dialect> {

	private final DatabaseId id;

	private final MigrationsProperties properties;

	private final BeanFactory beanFactory;

	OfflineDialect(DatabaseId id, MigrationsProperties properties, BeanFactory beanFactory) {
		this.id = id;
		this.properties = properties;
		this.beanFactory = beanFactory;
	}

	/**
	 * The dialect.
	 * @throws UnknownOfflineDialectException if nothing tells it
	 */
	@Override
	public Dialect get() {
		Dialects dialects = this.beanFactory.getBean(Dialects.class);
		if (StringUtils.hasText(this.properties.dialect())) {
			return this.beanFactory.getBean(DatabaseParts.class)
				.named(dialects, this.properties)
				.byName(this.properties.dialect());
		}
		String url = url();
		if (!StringUtils.hasText(url)) {
			throw UnknownOfflineDialectException.noUrl(this.id, dialects.names());
		}
		String name = DatabaseDriver.fromJdbcUrl(url).getId();
		if (!dialects.names().contains(name)) {
			throw UnknownOfflineDialectException.unknownUrl(this.id, url, dialects.names());
		}
		return dialects.byName(name);
	}

	private @Nullable String url() {
		MigrationsConnectionDetails details = this.beanFactory.getBeanProvider(MigrationsConnectionDetails.class)
			.getIfUnique(() -> new PropertiesMigrationsConnectionDetails(this.properties));
		String url = this.id.isOnly() ? details.getJdbcUrl() : this.properties.url();
		return StringUtils.hasText(url) ? url : urlOf(dataSource());
	}

	private @Nullable DataSource dataSource() {
		ApplicationDataSources dataSources = this.beanFactory.getBean(ApplicationDataSources.class);
		String name = this.properties.dataSource();
		if (StringUtils.hasText(name)) {
			return dataSources.named(name, this.id.property("data-source"));
		}
		try {
			return Objects.requireNonNullElseGet(dataSources.marked(), dataSources::unique);
		}
		catch (RuntimeException ex) {
			// such as Boot's own, which is defined before anyone knows its URL
			return null;
		}
	}

	/**
	 * The pools that Boot knows tell their URL without a connection.
	 */
	private static @Nullable String urlOf(@Nullable DataSource dataSource) {
		if (dataSource == null) {
			return null;
		}
		try {
			return DataSourceBuilder.derivedFrom(dataSource).type(SimpleDriverDataSource.class).build().getUrl();
		}
		catch (RuntimeException ex) {
			// a DataSource of another kind
			return null;
		}
	}

}
