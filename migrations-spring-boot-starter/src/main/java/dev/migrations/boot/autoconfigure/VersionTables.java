package dev.migrations.boot.autoconfigure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.StringUtils;

/**
 * Sees, before anything runs, that no two of an application's databases have one version
 * table: each would take the other's revisions for unknown ones. What cannot be told
 * without a connection is left to the run.
 */
final class VersionTables implements InitializingBean {

	private final List<String> names;

	private final MigrationsProperties properties;

	private final ConfigurableListableBeanFactory beanFactory;

	VersionTables(List<String> names, MigrationsProperties properties, ConfigurableListableBeanFactory beanFactory) {
		this.names = List.copyOf(names);
		this.properties = properties;
		this.beanFactory = beanFactory;
	}

	@Override
	public void afterPropertiesSet() {
		Map<Key, String> owners = new LinkedHashMap<>();
		for (String name : this.names) {
			if (this.beanFactory.containsBeanDefinition(new DatabaseId(name).bean(NamedDatabase.DATABASE))) {
				MigrationsProperties own = this.properties.of(name);
				String owner = owners.putIfAbsent(key(own), name);
				if (owner != null) {
					throw new SharedVersionTableException(owner, name, own.versionTable());
				}
			}
		}
	}

	private Key key(MigrationsProperties own) {
		String schema = StringUtils.hasText(own.versionTableSchema()) ? own.versionTableSchema() : own.defaultSchema();
		String place = place(own);
		// another user of the marked bean is not looked for
		String username = place.equals("bean " + marked()) ? "" : Objects.toString(own.username(), "");
		return new Key(place, username, Objects.toString(schema, "").toLowerCase(Locale.ROOT),
				own.versionTable().toLowerCase(Locale.ROOT));
	}

	private String place(MigrationsProperties own) {
		if (StringUtils.hasText(own.url())) {
			return "url " + own.url();
		}
		return "bean " + (StringUtils.hasText(own.dataSource()) ? canonical(own.dataSource()) : applicationsOwn());
	}

	private String applicationsOwn() {
		String marked = marked();
		if (marked != null) {
			return marked;
		}
		List<String> beans = Arrays.stream(this.beanFactory.getBeanNamesForType(DataSource.class, true, false))
			.toList();
		return beans.stream()
			.filter((name) -> beans.size() == 1 || (this.beanFactory.containsBeanDefinition(name)
					&& this.beanFactory.getBeanDefinition(name).isPrimary()))
			.findFirst()
			.orElse("");
	}

	/**
	 * The bean that goes before the application's own, as {@link MigratedDatabase}
	 * chooses.
	 */
	private @Nullable String marked() {
		return Arrays.stream(this.beanFactory.getBeanNamesForType(DataSource.class, true, false))
			.filter((name) -> this.beanFactory.findAnnotationOnBean(name, MigrationsDataSource.class, false) != null)
			.findFirst()
			.orElse(null);
	}

	/**
	 * An alias means the bean.
	 */
	private String canonical(String name) {
		return Arrays.stream(this.beanFactory.getBeanNamesForType(DataSource.class, true, false))
			.filter((bean) -> Arrays.asList(this.beanFactory.getAliases(bean)).contains(name))
			.findFirst()
			.orElse(name);
	}

	private record Key(String place, String username, String schema, String table) {

	}

}
