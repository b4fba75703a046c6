package dev.migrations.boot.autoconfigure;

import javax.sql.DataSource;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * Refuses to start where Hibernate would change a schema that revisions make. The
 * application's properties are looked at before anything runs; what a persistence unit is
 * really built with, customizers included, before it is built. A command never builds
 * one, whoever asks for it.
 */
final class SchemaToolGuard implements BeanPostProcessor, InitializingBean, Ordered {

	private final Environment environment;

	private final ObjectProvider<MigrationsSchemaManagementProvider> schemaManagement;

	SchemaToolGuard(Environment environment, ObjectProvider<MigrationsSchemaManagementProvider> schemaManagement) {
		this.environment = environment;
		this.schemaManagement = schemaManagement;
	}

	@Override
	public void afterPropertiesSet() {
		if (!CommandMode.isOn(this.environment)) {
			SchemaToolSettings.check(this.environment);
		}
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof LocalContainerEntityManagerFactoryBean unit && !EntityMetadata.isPrototype(beanName)) {
			if (CommandMode.isOn(this.environment)) {
				EntityMetadata.stop(unit);
			}
			else {
				refuseConflict(unit);
			}
		}
		return bean;
	}

	private void refuseConflict(LocalContainerEntityManagerFactoryBean unit) {
		DataSource dataSource = unit.getDataSource();
		if (dataSource != null && isManaged(dataSource)) {
			SchemaToolSettings.check(unit.getJpaPropertyMap());
		}
	}

	private boolean isManaged(DataSource dataSource) {
		return this.schemaManagement.stream()
			.anyMatch((provider) -> provider.getSchemaManagement(dataSource) == SchemaManagement.MANAGED);
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
