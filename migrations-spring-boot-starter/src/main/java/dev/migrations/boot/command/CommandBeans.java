package dev.migrations.boot.command;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.context.weaving.LoadTimeWeaverAware;

/**
 * Makes an application's beans fit for a command: none is made unless asked for, nobody
 * hears events, nothing is started. It runs after the application's own post-processors.
 */
final class CommandBeans implements BeanFactoryPostProcessor {

	private CommandBeans() {
	}

	static void addTo(ConfigurableApplicationContext context) {
		// as a bean without an order it is the last one;
		// context.addBeanFactoryPostProcessor
		// would make it the first
		context.getBeanFactory().registerSingleton(CommandBeans.class.getName(), new CommandBeans());
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		for (String name : beanFactory.getBeanDefinitionNames()) {
			BeanDefinition definition = beanFactory.getBeanDefinition(name);
			definition.setLazyInit(true);
			definition.setDependsOn(withoutInitializers(definition.getDependsOn(), beanFactory));
		}
		// EntityManagerFactories among them: Spring makes singletons of this kind however
		// lazy they are
		for (String name : beanFactory.getBeanNamesForType(LoadTimeWeaverAware.class, true, false)) {
			String beanName = BeanFactoryUtils.transformedBeanName(name);
			if (beanFactory.containsBeanDefinition(beanName)) {
				beanFactory.getBeanDefinition(beanName).setScope(BeanDefinition.SCOPE_PROTOTYPE);
			}
		}
		replace(beanFactory, AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME, new SilentEvents());
		replace(beanFactory, AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new NoLifecycle());
	}

	/**
	 * Another tool's migrations must not run because a command asks for a bean.
	 */
	private static String[] withoutInitializers(String @Nullable [] dependsOn,
			ConfigurableListableBeanFactory beanFactory) {
		if (dependsOn == null) {
			return new String[0];
		}
		return Arrays.stream(dependsOn).filter((name) -> !isInitializer(name, beanFactory)).toArray(String[]::new);
	}

	private static boolean isInitializer(String name, ConfigurableListableBeanFactory beanFactory) {
		return beanFactory.containsBeanDefinition(name)
				&& beanFactory.getBeanDefinition(name).hasAttribute(DatabaseInitializerDetector.class.getName());
	}

	private static void replace(ConfigurableListableBeanFactory beanFactory, String name, Object bean) {
		if (beanFactory.containsBeanDefinition(name)) {
			((BeanDefinitionRegistry) beanFactory).removeBeanDefinition(name);
		}
		beanFactory.registerSingleton(name, bean);
	}

}
