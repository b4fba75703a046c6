package dev.migrations.boot.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

import dev.migrations.MigrationsException;
import dev.migrations.runtime.Credentials;

/**
 * Says in a few lines why the beans of a command could not be made.
 */
final class ContextFailure {

	private ContextFailure() {
	}

	/**
	 * The failure as a message for the shell; its stack trace is printed with
	 * {@code --debug} alone.
	 */
	static MigrationsException of(RuntimeException failure, @Nullable ConfigurableApplicationContext context,
			CommandArguments arguments, PrintWriter err) {
		if (arguments.spring().contains("--debug") || arguments.spring().contains("--trace")) {
			StringWriter trace = new StringWriter();
			failure.printStackTrace(new PrintWriter(trace));
			err.println(Credentials.mask(trace.toString()));
		}
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof MigrationsException ours) {
				return ours;
			}
		}
		FailureAnalysis analysis = analysis(failure, context);
		if (analysis != null) {
			String action = (analysis.getAction() != null) ? " " + analysis.getAction().strip() : "";
			return new ApplicationNotLoadedException(Credentials.mask(analysis.getDescription().strip() + action),
					failure);
		}
		return new ApplicationNotLoadedException(Credentials.mask(NestedExceptionUtils.getMostSpecificCause(failure)),
				failure);
	}

	private static @Nullable FailureAnalysis analysis(Throwable failure,
			@Nullable ConfigurableApplicationContext context) {
		ArgumentResolver resolver = (context != null) ? ArgumentResolver.of(BeanFactory.class, context.getBeanFactory())
			.and(Environment.class, context.getEnvironment()) : ArgumentResolver.none();
		ClassLoader classLoader = (context != null) ? context.getClassLoader() : null;
		List<FailureAnalyzer> analyzers = SpringFactoriesLoader.forDefaultResourceLocation(classLoader)
			.load(FailureAnalyzer.class, resolver, FailureHandler.handleMessage((message, ex) -> {
			}));
		for (FailureAnalyzer analyzer : analyzers) {
			FailureAnalysis analysis = analyzer.analyze(failure);
			if (analysis != null) {
				return analysis;
			}
		}
		return null;
	}

}
