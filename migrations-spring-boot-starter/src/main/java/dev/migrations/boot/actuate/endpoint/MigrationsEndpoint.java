package dev.migrations.boot.actuate.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.context.ApplicationContext;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.MigrationDatabases;
import dev.migrations.command.RevisionRequest;
import dev.migrations.runtime.MigrationRun;
import dev.migrations.runtime.MigrationStatus;
import dev.migrations.runtime.Migrator;

/**
 * Endpoint that shows the revisions of an application's databases and runs them. It is
 * not exposed by default. Once exposed it upgrades, which is what start-up would do; the
 * other operations are off until {@code migrations.actuator.operations} names them.
 *
 * @since 0.1.0
 */
@Endpoint(id = "migrations")
public class MigrationsEndpoint {

	private static final String UPGRADE = "upgrade";

	private static final String DEFAULT_TARGET = "heads";

	private final ApplicationContext context;

	private final Set<EndpointOperation> allowed;

	/**
	 * An endpoint.
	 * @param context where migrators and their commands are looked for
	 * @param allowed the operations allowed beside {@code upgrade}
	 */
	public MigrationsEndpoint(ApplicationContext context, Set<EndpointOperation> allowed) {
		this.context = context;
		this.allowed = Set.copyOf(allowed);
	}

	/**
	 * Every revision of every database, and what each database is at.
	 */
	@ReadOperation
	public MigrationsDescriptor migrations() {
		Map<String, ContextDescriptor> contexts = new LinkedHashMap<>();
		for (ApplicationContext target = this.context; target != null; target = target.getParent()) {
			ApplicationContext parent = target.getParent();
			contexts.put(String.valueOf(target.getId()),
					new ContextDescriptor(migrators(target), (parent != null) ? parent.getId() : null));
		}
		return new MigrationsDescriptor(contexts);
	}

	/**
	 * An application's only database goes by the name of its migrator's bean.
	 */
	private static Map<String, MigratorDescriptor> migrators(ApplicationContext context) {
		Map<String, MigratorDescriptor> migrators = new LinkedHashMap<>();
		if (context.getBeanNamesForType(MigrationDatabases.class).length == 1) {
			MigrationDatabases databases = context.getBean(MigrationDatabases.class);
			if (!isSingle(databases)) {
				databases.names()
					.forEach((name) -> migrators.put(name, describe(() -> databases.commands(name).status())));
				return migrators;
			}
		}
		Map<String, Migrator> beans = context.getBeansOfType(Migrator.class);
		if (beans.size() == 1) {
			beans.forEach((name, migrator) -> migrators.put(name, MigratorDescriptor.of(migrator.status())));
		}
		else {
			beans.forEach((name, migrator) -> migrators.put(name, describe(migrator::status)));
		}
		return migrators;
	}

	/**
	 * A database that cannot be asked does not hide the others.
	 */
	private static MigratorDescriptor describe(Supplier<MigrationStatus> status) {
		try {
			return MigratorDescriptor.of(status.get());
		}
		catch (RuntimeException ex) {
			return MigratorDescriptor.failed(ex);
		}
	}

	/**
	 * One revision.
	 * @param revision its id, or the start of it
	 * @param database the name of its database, where several have a revision of that id
	 * @throws dev.migrations.revision.RevisionException if it is unknown or ambiguous
	 */
	@ReadOperation
	public RevisionDescriptor revision(@Selector String revision, @Nullable String database) {
		return new RevisionSearch(databases()).find(revision, database);
	}

	/**
	 * Runs an operation.
	 * @param operation {@code upgrade}, or one of {@link EndpointOperation}
	 * @param target the revision it is about; only {@code upgrade} has a default,
	 * {@code heads}
	 * @param message what a new revision does
	 * @param autogenerate whether a new revision is to hold what entities and database
	 * differ in
	 * @param database the name of the database, where there are several; {@code upgrade}
	 * takes {@code all} too
	 * @throws EndpointRequestException if the operation is not allowed, or not given what
	 * it needs
	 */
	@WriteOperation
	public OperationResponseBody run(@Selector String operation, @Nullable String target, @Nullable String message,
			@Nullable Boolean autogenerate, @Nullable String database) {
		if (!UPGRADE.equals(operation)) {
			EndpointOperation known = EndpointOperation.of(operation)
				.orElseThrow(() -> EndpointRequestException.unknownOperation(operation));
			return run(known, target, message, autogenerate, database);
		}
		refuse(operation, message, autogenerate);
		return upgrade((target != null) ? target : DEFAULT_TARGET, database);
	}

	private OperationResponseBody upgrade(String target, @Nullable String database) {
		MigrationDatabases databases = databases();
		if (!MigrationDatabases.ALL.equals(database)) {
			return RunDescriptor.of(commands(UPGRADE, database).upgrade(target));
		}
		Map<String, RunDescriptor> runs = new LinkedHashMap<>();
		for (String name : databases.names()) {
			runs.put(name, RunDescriptor.of(upgrade(databases.commands(name), name, target, runs.keySet())));
		}
		return new RunsDescriptor(runs);
	}

	private static MigrationRun upgrade(MigrationCommands commands, String name, String target, Set<String> done) {
		try {
			return commands.upgrade(target);
		}
		catch (RuntimeException ex) {
			throw new DatabaseOperationException(name, List.copyOf(done), ex);
		}
	}

	private OperationResponseBody run(EndpointOperation operation, @Nullable String target, @Nullable String message,
			@Nullable Boolean autogenerate, @Nullable String database) {
		if (!this.allowed.contains(operation)) {
			throw EndpointRequestException.notAllowed(operation);
		}
		String required = require(operation, "target", target);
		MigrationCommands commands = commands(operation.path(), database);
		if (operation == EndpointOperation.REVISION) {
			return revision(commands, required, require(operation, "message", message),
					Boolean.TRUE.equals(autogenerate));
		}
		refuse(operation.path(), message, autogenerate);
		return switch (operation) {
			case DOWNGRADE -> RunDescriptor.of(commands.downgrade(required));
			case STAMP -> RunDescriptor.of(commands.stamp(List.of(required.trim().split("\\s*,\\s*")), false));
			case CHECK -> check(commands, required);
			case REVISION -> throw new IllegalStateException("A new revision is handled above");
		};
	}

	private static OperationResponseBody revision(MigrationCommands commands, String target, String message,
			boolean autogenerate) {
		RevisionRequest request = RevisionRequest.of(message).withHead(target);
		return NewRevisionDescriptor.of(commands.revision(autogenerate ? request.withAutogenerate() : request));
	}

	/**
	 * Entities are compared with a database at all heads; another target would promise
	 * what is not done.
	 */
	private static OperationResponseBody check(MigrationCommands commands, String target) {
		if (!DEFAULT_TARGET.equals(target)) {
			throw new EndpointRequestException(
					"Operation 'check' compares at 'heads' only, not at '" + target + "'. Give 'heads' as 'target'.");
		}
		return CheckDescriptor.of(commands.check());
	}

	private static String require(EndpointOperation operation, String name, @Nullable String value) {
		if (value == null || value.isBlank()) {
			throw EndpointRequestException.missing(operation, name);
		}
		return value;
	}

	private static void refuse(String operation, @Nullable String message, @Nullable Boolean autogenerate) {
		if (message != null) {
			throw EndpointRequestException.superfluous(operation, "message");
		}
		if (autogenerate != null) {
			throw EndpointRequestException.superfluous(operation, "autogenerate");
		}
	}

	/**
	 * The verbs of the database that a request names; it need not where there is one.
	 */
	private MigrationCommands commands(String operation, @Nullable String database) {
		MigrationDatabases databases = databases();
		List<String> names = databases.names();
		if (database == null) {
			if (names.size() > 1) {
				throw EndpointRequestException.noDatabase(operation, names);
			}
			return databases.commands(names.get(0));
		}
		if (MigrationDatabases.ALL.equals(database)) {
			throw EndpointRequestException.notForAll(operation, names);
		}
		return databases.commands(database);
	}

	private static boolean isSingle(MigrationDatabases databases) {
		return databases.names().equals(List.of(MigrationDatabases.DEFAULT));
	}

	private MigrationDatabases databases() {
		return this.context.getBean(MigrationDatabases.class);
	}

	/**
	 * The migrators of all contexts.
	 *
	 * @param contexts the contexts, by id
	 */
	public record MigrationsDescriptor(Map<String, ContextDescriptor> contexts) implements OperationResponseBody {

	}

	/**
	 * The migrators of a context.
	 *
	 * @param migrators the migrators, by the names of their databases; by the names of
	 * their beans where the application has one database
	 * @param parentId the id of the parent context, or {@code null}
	 */
	public record ContextDescriptor(Map<String, MigratorDescriptor> migrators, @Nullable String parentId) {

	}

}
