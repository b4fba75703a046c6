package dev.migrations.boot.autoconfigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import jakarta.persistence.spi.PersistenceProvider;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.util.StringUtils;

import dev.migrations.metadata.TargetMetadata;
import dev.migrations.metadata.hibernate.CapturingPersistenceProvider;
import dev.migrations.metadata.hibernate.MetadataCapture;
import dev.migrations.schema.NamingConvention;

/**
 * The schemas that the application's entities want, read when they are asked for: the
 * application's own definition of an EntityManagerFactory is used once more, as a
 * prototype, and stopped when the mappings are known. So the application's settings apply
 * by construction, its EntityManagerFactory is left alone, and nothing is read at
 * start-up.
 */
final class EntityMetadata implements WantedSchema, BeanPostProcessor {

	private static final String PROTOTYPE = EntityMetadata.class.getName() + ".entityManagerFactory";

	/** The name of a unit that is given none, in Spring. */
	private static final String DEFAULT_UNIT = "default";

	private final ConfigurableListableBeanFactory beanFactory;

	private @Nullable Consumer<LocalContainerEntityManagerFactoryBean> visitor;

	private boolean postProcessing;

	EntityMetadata(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public synchronized TargetMetadata of(DatabaseId database, @Nullable String unit, NamingConvention naming) {
		List<String> beans = entityManagerFactories();
		if (!StringUtils.hasText(unit)) {
			return read(only(database, beans), naming);
		}
		if (beans.contains(unit)) {
			return read(unit, naming);
		}
		if (beans.isEmpty()) {
			throw NoEntitiesException.none();
		}
		List<EntityManagerFactoryName> names = new ArrayList<>();
		for (String bean : beans) {
			EntityManagerFactoryName name = new EntityManagerFactoryName(bean, unitOf(bean));
			if (name.unit().equals(unit)) {
				return read(bean, naming);
			}
			names.add(name);
		}
		throw new UnknownPersistenceUnitException(unit, database.property("persistence-unit"), names);
	}

	private TargetMetadata read(String bean, NamingConvention naming) {
		MetadataCapture metadata = MetadataCapture.andStop(naming);
		visit(bean, (unit) -> stopWith(metadata, unit));
		return metadata.captured().orElseThrow(NoEntitiesException::none);
	}

	/**
	 * The name that the unit of a bean has when it is set up; nothing is built.
	 */
	private String unitOf(String bean) {
		try {
			visit(bean, (unit) -> {
				throw new Seen(Objects.requireNonNullElse(unit.getPersistenceUnitName(), DEFAULT_UNIT));
			});
		}
		catch (UnreadableEntitiesException ex) {
			if (NestedExceptionUtils.getMostSpecificCause(ex) instanceof Seen seen) {
				return seen.unit;
			}
			throw ex;
		}
		throw new IllegalStateException("The EntityManagerFactory bean '" + bean + "' was not set up");
	}

	/**
	 * Makes a prototype of the bean, and shows it to the visitor before it is built.
	 */
	private void visit(String bean, Consumer<LocalContainerEntityManagerFactoryBean> wanted) {
		RootBeanDefinition definition = prototype(bean);
		BeanDefinitionRegistry registry = (BeanDefinitionRegistry) this.beanFactory;
		this.visitor = wanted;
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
			this.visitor = null;
		}
	}

	private List<String> entityManagerFactories() {
		return Arrays
			.stream(this.beanFactory.getBeanNamesForType(LocalContainerEntityManagerFactoryBean.class, true, false))
			.map(BeanFactoryUtils::transformedBeanName)
			.toList();
	}

	/**
	 * Of several databases, each says itself which entities are its own: to compare with
	 * another's would drop its tables.
	 */
	private String only(DatabaseId database, List<String> beans) {
		if (!database.isOnly() && !beans.isEmpty()) {
			throw NoEntitiesException.unnamed(database, beans);
		}
		List<String> primary = beans.stream()
			.filter((name) -> this.beanFactory.getMergedBeanDefinition(name).isPrimary())
			.toList();
		if (beans.isEmpty()) {
			throw NoEntitiesException.none();
		}
		if (beans.size() > 1 && primary.size() != 1) {
			throw NoEntitiesException.ambiguous(beans);
		}
		return (beans.size() == 1) ? beans.get(0) : primary.get(0);
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
	 * Lets the visitor see the prototype.
	 */
	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		Consumer<LocalContainerEntityManagerFactoryBean> wanted = this.visitor;
		if (wanted != null && isPrototype(beanName) && bean instanceof LocalContainerEntityManagerFactoryBean unit) {
			wanted.accept(unit);
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

	/**
	 * Ends the making of a prototype whose name was all that is wanted.
	 */
	private static final class Seen extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final String unit;

		Seen(String unit) {
			super(null, null, false, false);
			this.unit = unit;
		}

	}

}
