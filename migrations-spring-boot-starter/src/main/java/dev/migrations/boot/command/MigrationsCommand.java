package dev.migrations.boot.command;

import java.io.PrintWriter;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.json.JsonWriter;
import org.springframework.context.ConfigurableApplicationContext;

import dev.migrations.command.MigrationDatabases;
import dev.migrations.command.cli.MigrationsCommandLine;

/**
 * One command, run with the beans of an application that does not start: its context is
 * loaded as always, then everything is made lazy before it is refreshed, and only what
 * the command asks for is made. A wrong line and a question for help load nothing.
 */
final class MigrationsCommand {

	private final SpringApplication application;

	private final CommandArguments arguments;

	private final PrintWriter out;

	private final PrintWriter err;

	private @Nullable ConfigurableApplicationContext context;

	MigrationsCommand(SpringApplication application, CommandArguments arguments, PrintWriter out, PrintWriter err) {
		this.application = application;
		this.arguments = arguments;
		this.out = out;
		this.err = err;
	}

	/**
	 * Runs the command.
	 * @return its exit code
	 */
	int run() {
		try {
			return commandLine().run(arguments());
		}
		finally {
			if (this.context != null) {
				this.context.close();
			}
			this.out.flush();
			this.err.flush();
		}
	}

	private MigrationsCommandLine commandLine() {
		return new MigrationsCommandLine(this::databases, this.out, this.err)
			.withJsonFormat(JsonWriter.standard()::writeToString);
	}

	private String[] arguments() {
		return this.arguments.command().toArray(String[]::new);
	}

	private MigrationDatabases databases() {
		try {
			ConfigurableApplicationContext loaded = load();
			this.context = loaded;
			CommandBeans.addTo(loaded);
			loaded.refresh();
			return loaded.getBean(MigrationDatabases.class);
		}
		catch (NoSuchBeanDefinitionException ex) {
			if (MigrationDatabases.class.equals(ex.getBeanType())) {
				throw new NothingToMigrateException();
			}
			throw ContextFailure.of(ex, this.context, this.arguments, this.err);
		}
		catch (RuntimeException ex) {
			throw ContextFailure.of(ex, this.context, this.arguments, this.err);
		}
	}

	/**
	 * The context with all bean definitions, before any bean is made: a run that is left
	 * there, by the way that Spring's ahead-of-time processing takes.
	 */
	private ConfigurableApplicationContext load() {
		this.application.setWebApplicationType(WebApplicationType.NONE);
		this.application.setApplicationContextFactory(ApplicationContextFactory.DEFAULT);
		this.application.setAddCommandLineProperties(true);
		this.application.addListeners(new CommandEnvironment(commandLine().isQuiet(arguments())));
		String[] options = this.arguments.spring().toArray(String[]::new);
		try {
			SpringApplication.withHook((started) -> (started == this.application) ? new LeaveWhenLoaded() : null,
					() -> this.application.run(options));
		}
		catch (AbandonedRunException ex) {
			ConfigurableApplicationContext loaded = ex.getApplicationContext();
			if (loaded != null) {
				return loaded;
			}
		}
		throw new IllegalStateException("The application's run was not left");
	}

	private static final class LeaveWhenLoaded implements SpringApplicationRunListener {

		@Override
		public void contextLoaded(ConfigurableApplicationContext context) {
			throw new AbandonedRunException(context);
		}

	}

}
