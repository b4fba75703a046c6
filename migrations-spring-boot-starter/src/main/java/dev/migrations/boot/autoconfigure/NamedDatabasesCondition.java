package dev.migrations.boot.autoconfigure;

import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether databases are configured by name, and how.
 */
abstract class NamedDatabasesCondition extends SpringBootCondition {

	private final String fact;

	NamedDatabasesCondition(String fact) {
		this.fact = fact;
	}

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("Migrations");
		return new ConditionOutcome(matches(context.getEnvironment()), message.because(this.fact));
	}

	abstract boolean matches(Environment environment);

	/** No 'migrations.databases'. */
	static class Absent extends NamedDatabasesCondition {

		Absent() {
			super("the application has one database");
		}

		@Override
		boolean matches(Environment environment) {
			return !DatabaseNames.areConfigured(environment);
		}

	}

	/** One of 'migrations.databases' says where it is. */
	static class Placed extends NamedDatabasesCondition {

		Placed() {
			super("a database of 'migrations.databases' has a URL or a DataSource");
		}

		@Override
		boolean matches(Environment environment) {
			return DatabaseNames.configured(environment)
				.values()
				.stream()
				.flatMap((database) -> Stream.of(database.url(), database.dataSource()))
				.anyMatch(Objects::nonNull);
		}

	}

	/** A command, to which the kind of database is enough. */
	static class Offline extends NamedDatabasesCondition {

		Offline() {
			super("a command can do without a connection");
		}

		@Override
		boolean matches(Environment environment) {
			return CommandMode.isOn(environment)
					&& (environment.containsProperty("migrations.dialect") || DatabaseNames.areConfigured(environment));
		}

	}

}
