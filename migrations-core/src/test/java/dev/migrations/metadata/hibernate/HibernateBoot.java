package dev.migrations.metadata.hibernate;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.sql.DataSource;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.NamingConvention;

/**
 * Boots Hibernate as an application would, for mappings of tests.
 */
public final class HibernateBoot {

	private final Map<String, Object> settings = new HashMap<>();

	private final Class<?>[] entities;

	private HibernateBoot(Class<?>... entities) {
		this.entities = entities;
	}

	public static HibernateBoot of(Class<?>... entities) {
		return new HibernateBoot(entities);
	}

	public HibernateBoot on(DataSource dataSource) {
		return with("hibernate.connection.datasource", dataSource);
	}

	public HibernateBoot with(String setting, @Nullable Object value) {
		this.settings.put(setting, value);
		return this;
	}

	/**
	 * The schema that the mappings want.
	 */
	public HibernateTargetMetadata target() {
		return withMetadata(HibernateTargetMetadata::from);
	}

	/**
	 * The schema that the mappings want, with names of a convention.
	 */
	public HibernateTargetMetadata target(NamingConvention naming) {
		return withMetadata((metadata) -> HibernateTargetMetadata.from(metadata, naming));
	}

	/**
	 * Lets Hibernate itself create the schema.
	 */
	public void create() {
		with("hibernate.hbm2ddl.auto", "create");
		with("hibernate.hbm2ddl.halt_on_error", true);
		build((metadata) -> metadata.buildSessionFactory().close());
	}

	public void build(Consumer<Metadata> work) {
		withMetadata((metadata) -> {
			work.accept(metadata);
			return true;
		});
	}

	private <T> T withMetadata(Function<Metadata, T> work) {
		try (StandardServiceRegistry registry = new StandardServiceRegistryBuilder().applySettings(this.settings)
			.build()) {
			return work.apply(new MetadataSources(registry).addAnnotatedClasses(this.entities).buildMetadata());
		}
	}

}
