package dev.migrations.metadata.hibernate;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.QualifiedName;

/**
 * Names with their schema, or without one where that is the connection's default.
 * Hibernate leaves {@code hibernate.default_schema} out of its model, and knows the
 * connection's own schema only if it was allowed to connect.
 *
 * @param defaultSchema Hibernate's default schema, if one is set
 * @param currentSchema the connection's schema, if known; otherwise Hibernate's default
 * stands for it
 */
record NamespaceNames(@Nullable Identifier defaultSchema, @Nullable Identifier currentSchema) {

	static NamespaceNames of(Database database) {
		Object setting = database.getServiceRegistry()
			.requireService(ConfigurationService.class)
			.getSettings()
			.get(MappingSettings.DEFAULT_SCHEMA);
		Identifier defaultSchema = (setting != null) ? Identifier.toIdentifier(setting.toString()) : null;
		Identifier currentSchema = database.getJdbcEnvironment().getCurrentSchema();
		return new NamespaceNames(defaultSchema, (currentSchema != null) ? currentSchema : defaultSchema);
	}

	QualifiedName qualified(org.hibernate.boot.model.relational.QualifiedName name) {
		return qualified(name.getSchemaName(), name.getObjectName());
	}

	private QualifiedName qualified(@Nullable Identifier schema, Identifier name) {
		Identifier effective = (schema != null) ? schema : this.defaultSchema;
		if (effective == null || isCurrent(effective)) {
			return QualifiedName.of(HibernateNames.of(name));
		}
		return QualifiedName.of(HibernateNames.of(effective), HibernateNames.of(name));
	}

	private boolean isCurrent(Identifier schema) {
		// the driver reports the folded name, so the case of an unquoted name says
		// nothing
		return this.currentSchema != null && (schema.isQuoted() ? schema.getText().equals(this.currentSchema.getText())
				: schema.getText().equalsIgnoreCase(this.currentSchema.getText()));
	}

}
