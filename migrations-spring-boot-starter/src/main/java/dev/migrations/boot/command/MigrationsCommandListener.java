package dev.migrations.boot.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Sees the arguments of an application first. If they are a command, it is run instead of
 * the application, and the process ends with the command's exit code. Applications whose
 * main method does not pass its arguments on take the command from the property
 * {@code migrations.command} or the environment variable {@code MIGRATIONS_COMMAND}.
 */
class MigrationsCommandListener implements ApplicationListener<ApplicationStartingEvent>, Ordered {

	private static final String PROPERTY = "migrations.command";

	private static final String ENVIRONMENT_VARIABLE = "MIGRATIONS_COMMAND";

	@Override
	public void onApplicationEvent(ApplicationStartingEvent event) {
		SpringApplication application = event.getSpringApplication();
		if (CommandEnvironment.isPartOf(application)) {
			return;
		}
		Optional<CommandArguments> arguments = CommandArguments.of(event.getArgs(), property());
		arguments.ifPresent((command) -> System.exit(run(application, command)));
	}

	private static int run(SpringApplication application, CommandArguments arguments) {
		PrintWriter out = writer(System.out, "stdout.encoding");
		PrintWriter err = writer(System.err, "stderr.encoding");
		// results alone are on the output stream, where scripts read them: not the log,
		// nor
		// what an application prints while it is loaded
		System.setOut(System.err);
		return new MigrationsCommand(application, arguments, out, err).run();
	}

	private static @Nullable String property() {
		String property = System.getProperty(PROPERTY);
		return (property != null) ? property : System.getenv(ENVIRONMENT_VARIABLE);
	}

	/**
	 * In the encoding of the terminal, which since Java 18 is not the default one.
	 */
	private static PrintWriter writer(PrintStream stream, String encodingProperty) {
		String encoding = System.getProperty(encodingProperty, Charset.defaultCharset().name());
		return new PrintWriter(stream, true, Charset.forName(encoding));
	}

	/**
	 * After DevTools, which starts the application once more in a thread of its own.
	 */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
