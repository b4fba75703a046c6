package dev.migrations.boot.autoconfigure;

import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.StringUtils;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Dialects;
import dev.migrations.script.DevelopmentSources;
import dev.migrations.script.Location;
import dev.migrations.script.MigrationFactory;
import dev.migrations.script.RevisionHeaderReader;
import dev.migrations.script.ScriptDirectory;

/**
 * The databases that are known, and the application's revisions.
 */
@Configuration(proxyBeanMethods = false)
class RevisionsConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Dialects migrationsDialects(ObjectProvider<Dialect> beans, MigrationsProperties properties,
			ResourceLoader resourceLoader) {
		ClassLoader classLoader = classLoader(resourceLoader);
		Dialect[] given = beans.orderedStream().toArray(Dialect[]::new);
		Dialects dialects = Dialects.load(classLoader, given);
		if (!StringUtils.hasText(properties.dialect())) {
			return dialects;
		}
		return Dialects.load(classLoader, new NamedDialect(dialects.byName(properties.dialect())));
	}

	@Bean
	@ConditionalOnMissingBean
	ScriptDirectory scriptDirectory(MigrationsProperties properties, ResourceLoader resourceLoader,
			AutowireCapableBeanFactory beanFactory, ApplicationModule module) {
		List<Location> locations = properties.parsedLocations();
		ClassLoader classLoader = classLoader(resourceLoader);
		RevisionHeaderReader headers = new SpringRevisionHeaderReader(resourceLoader);
		MigrationFactory factory = new BeanMigrationFactory(beanFactory);
		Optional<DevelopmentSources> development = module.developmentSources();
		if (development.isEmpty()) {
			return ScriptDirectory.of(locations, classLoader, headers, factory);
		}
		return ScriptDirectory.of(locations, classLoader, headers, factory, development.get());
	}

	@Bean
	static ApplicationModule migrationsApplicationModule() {
		return new ApplicationModule();
	}

	private static ClassLoader classLoader(ResourceLoader resourceLoader) {
		ClassLoader classLoader = resourceLoader.getClassLoader();
		return (classLoader != null) ? classLoader : ClassLoader.getSystemClassLoader();
	}

}
