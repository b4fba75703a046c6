package dev.migrations.metadata.hibernate;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.QualifiedName;

/**
 * Names with their schema, or without one where that is the connection's default.
 * Hibernate leaves {@code hibernate.default_schema} out of its model, and knows the
 * connection's own schema only if it was allowed to connect.
 *
 * @param names how names are written
 * @param catalogs whether the schema of a name is what JDBC calls a catalog, as it is to
 * MySQL and MariaDB, for which Hibernate ignores {@code @Table(schema)}
 * @param defaultSchema Hibernate's default schema, if one is set
 * @param currentSchema the connection's schema, if known; otherwise Hibernate's default
 * stands for it
 */
record NamespaceNames(HibernateNames names, boolean catalogs, @Nullable Identifier defaultSchema,
		@Nullable Identifier currentSchema) {

	static NamespaceNames of(Database database) {
		boolean catalogs = database.getDialect().getNameQualifierSupport() == NameQualifierSupport.CATALOG;
		JdbcEnvironment environment = database.getJdbcEnvironment();
		Object setting = database.getServiceRegistry()
			.requireService(ConfigurationService.class)
			.getSettings()
			.get(catalogs ? MappingSettings.DEFAULT_CATALOG : MappingSettings.DEFAULT_SCHEMA);
		Identifier defaultSchema = (setting != null) ? Identifier.toIdentifier(setting.toString()) : null;
		Identifier current = catalogs ? environment.getCurrentCatalog() : environment.getCurrentSchema();
		return new NamespaceNames(HibernateNames.of(database.getDialect()), catalogs, defaultSchema,
				(current != null) ? current : defaultSchema);
	}

	QualifiedName qualified(org.hibernate.boot.model.relational.QualifiedName name) {
		return qualified(this.catalogs ? name.getCatalogName() : name.getSchemaName(), name.getObjectName());
	}

	private QualifiedName qualified(@Nullable Identifier schema, Identifier name) {
		Identifier effective = (schema != null) ? schema : this.defaultSchema;
		if (effective == null || isCurrent(effective)) {
			return QualifiedName.of(this.names.of(name));
		}
		return QualifiedName.of(this.names.of(effective), this.names.of(name));
	}

	private boolean isCurrent(Identifier schema) {
		// the driver reports the folded name, so the case of an unquoted name says
		// nothing
		return this.currentSchema != null && (schema.isQuoted() ? schema.getText().equals(this.currentSchema.getText())
				: schema.getText().equalsIgnoreCase(this.currentSchema.getText()));
	}

}
