package dev.migrations.boot.autoconfigure;

import java.util.Arrays;
import java.util.List;

import jakarta.persistence.spi.PersistenceProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import dev.migrations.metadata.TargetMetadata;
import dev.migrations.metadata.hibernate.CapturingPersistenceProvider;
import dev.migrations.metadata.hibernate.MetadataCapture;

/**
 * The schema that the application's entities want, read when it is asked for: the
 * application's own definition of its EntityManagerFactory is used once more, as a
 * prototype, and stopped when the mappings are known. So the application's settings apply
 * by construction, its EntityManagerFactory is left alone, and nothing is read at
 * start-up.
 */
final class EntityMetadata implements WantedSchema, BeanPostProcessor {

	private static final String PROTOTYPE = EntityMetadata.class.getName() + ".entityManagerFactory";

	private final ConfigurableListableBeanFactory beanFactory;

	private @Nullable MetadataCapture capture;

	private boolean postProcessing;

	EntityMetadata(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public synchronized TargetMetadata get() {
		RootBeanDefinition definition = prototype(entityManagerFactoryName());
		BeanDefinitionRegistry registry = (BeanDefinitionRegistry) this.beanFactory;
		MetadataCapture metadata = MetadataCapture.andStop();
		this.capture = metadata;
		if (!this.postProcessing) {
			this.beanFactory.addBeanPostProcessor(this);
			this.postProcessing = true;
		}
		registry.registerBeanDefinition(PROTOTYPE, definition);
		try {
			this.beanFactory
				.getBean(BeanFactory.FACTORY_BEAN_PREFIX + PROTOTYPE, LocalContainerEntityManagerFactoryBean.class)
				.destroy();
		}
		catch (BeansException ex) {
			throw new UnreadableEntitiesException(ex);
		}
		finally {
			registry.removeBeanDefinition(PROTOTYPE);
			this.capture = null;
		}
		return metadata.captured().orElseThrow(() -> new NoEntitiesException(List.of()));
	}

	private String entityManagerFactoryName() {
		List<String> names = Arrays
			.stream(this.beanFactory.getBeanNamesForType(LocalContainerEntityManagerFactoryBean.class, true, false))
			.map(BeanFactoryUtils::transformedBeanName)
			.toList();
		List<String> primary = names.stream()
			.filter((name) -> this.beanFactory.getMergedBeanDefinition(name).isPrimary())
			.toList();
		if (names.size() != 1 && primary.size() != 1) {
			throw new NoEntitiesException(names);
		}
		return (names.size() == 1) ? names.get(0) : primary.get(0);
	}

	private RootBeanDefinition prototype(String name) {
		RootBeanDefinition definition = new RootBeanDefinition(
				(RootBeanDefinition) this.beanFactory.getMergedBeanDefinition(name));
		definition.setScope(RootBeanDefinition.SCOPE_PROTOTYPE);
		// neither waits for initializers of the database, nor starts them
		definition.setDependsOn((String[]) null);
		definition.setAutowireCandidate(false);
		definition.setPrimary(false);
		return definition;
	}

	/**
	 * Lets the capture take part in the prototype.
	 */
	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		MetadataCapture wanted = this.capture;
		if (wanted != null && isPrototype(beanName) && bean instanceof LocalContainerEntityManagerFactoryBean unit) {
			stopWith(wanted, unit);
		}
		return bean;
	}

	static boolean isPrototype(String beanName) {
		return PROTOTYPE.equals(beanName);
	}

	/**
	 * Lets the unit end where its mappings are known, with an EntityManagerFactory that
	 * refuses to work.
	 */
	static void stop(LocalContainerEntityManagerFactoryBean unit) {
		stopWith(MetadataCapture.andStop(), unit);
	}

	private static void stopWith(MetadataCapture capture, LocalContainerEntityManagerFactoryBean unit) {
		PersistenceProvider provider = unit.getPersistenceProvider();
		JpaVendorAdapter adapter = unit.getJpaVendorAdapter();
		if (provider == null && adapter != null) {
			provider = adapter.getPersistenceProvider();
		}
		if (provider != null) {
			unit.setPersistenceProvider(new CapturingPersistenceProvider(provider, capture));
			unit.setBootstrapExecutor(null);
		}
	}

}
