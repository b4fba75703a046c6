package dev.migrations.boot.command;

import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.env.DefaultPropertiesPropertySource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/**
 * The environment of a command: quiet unless the user sets levels, and whatever the
 * application says, with no web server, no banner and no upgrade at start-up.
 */
final class CommandEnvironment implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

	private static final Map<String, Object> DEFAULTS = Map.of("logging.level.root", "WARN",
			"logging.level.dev.migrations", "INFO", "logging.pattern.console", "%-5level [%logger{0}] %msg%n",
			// both report failures with a stack trace; the command says what it is about
			"logging.level.com.zaxxer.hikari.pool", "OFF", "logging.level.org.springframework.context", "ERROR");

	private static final Map<String, Object> OVERRIDES = Map.of("dev.migrations.boot.command.running", "true",
			"migrations.on-startup", "none", "spring.jpa.hibernate.ddl-auto", "none", "spring.main.banner-mode", "off",
			"spring.main.keep-alive", "false", "spring.main.lazy-initialization", "true",
			"spring.main.log-startup-info", "false", "spring.main.web-application-type", "none");

	private final boolean quiet;

	/**
	 * The environment of a command.
	 * @param quiet whether only what goes wrong is logged
	 */
	CommandEnvironment(boolean quiet) {
		this.quiet = quiet;
	}

	static boolean isPartOf(SpringApplication application) {
		return application.getListeners().stream().anyMatch(CommandEnvironment.class::isInstance);
	}

	@Override
	public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
		MutablePropertySources sources = event.getEnvironment().getPropertySources();
		Map<String, Object> defaults = new HashMap<>(DEFAULTS);
		if (this.quiet) {
			defaults.put("logging.level.dev.migrations", "WARN");
		}
		DefaultPropertiesPropertySource.addOrMerge(defaults, sources);
		sources.addFirst(new MapPropertySource("migrationsCommand", OVERRIDES));
	}

	/**
	 * When configuration data is read, before the logging system is set up with it.
	 */
	@Override
	public int getOrder() {
		return LoggingApplicationListener.DEFAULT_ORDER - 1;
	}

}
