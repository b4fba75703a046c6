package dev.migrations.boot.autoconfigure;

import org.hibernate.SessionFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * What is needed where Hibernate is: the schema that its entities want, and a guard
 * against two masters of one schema.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass({ SessionFactory.class, LocalContainerEntityManagerFactoryBean.class })
class EntityMetadataConfiguration {

	/**
	 * Lazy, and not by its own type: an application that does not ask for it loads
	 * nothing of what reads entities.
	 */
	@Bean
	@Lazy
	WantedSchema migrationsEntityMetadata(ConfigurableListableBeanFactory beanFactory) {
		return new EntityMetadata(beanFactory);
	}

	@Bean
	static SchemaToolGuard migrationsSchemaToolGuard(Environment environment,
			ObjectProvider<MigrationsSchemaManagementProvider> schemaManagement) {
		return new SchemaToolGuard(environment, schemaManagement);
	}

}
