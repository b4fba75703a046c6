package dev.migrations.boot.autoconfigure;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

import dev.migrations.dialect.Dialects;

/**
 * What every database of an application is made of.
 */
@Configuration(proxyBeanMethods = false)
class RevisionsConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Dialects migrationsDialects(DatabaseParts parts, MigrationsProperties properties) {
		return parts.dialects(properties);
	}

	@Bean
	DatabaseParts migrationsDatabaseParts(ConfigurableListableBeanFactory beanFactory, Environment environment,
			ResourceLoader resourceLoader, ApplicationModule module) {
		return new DatabaseParts(beanFactory, environment, resourceLoader, module);
	}

	@Bean
	ApplicationDataSources migrationsApplicationDataSources(@MigrationsDataSource ObjectProvider<DataSource> marked,
			ObjectProvider<DataSource> all, ConfigurableListableBeanFactory beanFactory) {
		return new ApplicationDataSources(marked, all, beanFactory);
	}

	@Bean
	static ApplicationModule migrationsApplicationModule() {
		return new ApplicationModule();
	}

}
