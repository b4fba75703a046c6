package dev.migrations.boot.actuate.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.context.ApplicationContext;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.RevisionInfo;
import dev.migrations.command.RevisionRequest;
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
	 * Every revision of every migrator, and what each database is at.
	 */
	@ReadOperation
	public MigrationsDescriptor migrations() {
		Map<String, ContextDescriptor> contexts = new LinkedHashMap<>();
		for (ApplicationContext target = this.context; target != null; target = target.getParent()) {
			Map<String, MigratorDescriptor> migrators = new LinkedHashMap<>();
			target.getBeansOfType(Migrator.class)
				.forEach((name, migrator) -> migrators.put(name, MigratorDescriptor.of(migrator.status())));
			ApplicationContext parent = target.getParent();
			contexts.put(String.valueOf(target.getId()),
					new ContextDescriptor(migrators, (parent != null) ? parent.getId() : null));
		}
		return new MigrationsDescriptor(contexts);
	}

	/**
	 * One revision.
	 * @param revision its id, or the start of it
	 * @throws dev.migrations.revision.RevisionException if it is unknown or ambiguous
	 */
	@ReadOperation
	public RevisionDescriptor revision(@Selector String revision) {
		List<RevisionInfo> found = commands().show(revision);
		if (found.size() != 1) {
			throw new EndpointRequestException("'" + revision + "' means " + found.size() + " revisions. Name one.");
		}
		MigrationStatus status = commands().status();
		String id = found.get(0).id();
		return status.revisions()
			.stream()
			.filter((candidate) -> candidate.id().equals(id))
			.map(RevisionDescriptor::of)
			.findFirst()
			.orElseThrow(() -> new EndpointRequestException("'" + revision + "' is no revision. Name one."));
	}

	/**
	 * Runs an operation.
	 * @param operation {@code upgrade}, or one of {@link EndpointOperation}
	 * @param target the revision it is about; only {@code upgrade} has a default,
	 * {@code heads}
	 * @param message what a new revision does
	 * @param autogenerate whether a new revision is to hold what entities and database
	 * differ in
	 * @throws EndpointRequestException if the operation is not allowed, or not given what
	 * it needs
	 */
	@WriteOperation
	public OperationResponseBody run(@Selector String operation, @Nullable String target, @Nullable String message,
			@Nullable Boolean autogenerate) {
		if (!UPGRADE.equals(operation)) {
			EndpointOperation known = EndpointOperation.of(operation)
				.orElseThrow(() -> EndpointRequestException.unknownOperation(operation));
			return run(known, target, message, autogenerate);
		}
		refuse(operation, message, autogenerate);
		return RunDescriptor.of(commands().upgrade((target != null) ? target : DEFAULT_TARGET));
	}

	private OperationResponseBody run(EndpointOperation operation, @Nullable String target, @Nullable String message,
			@Nullable Boolean autogenerate) {
		if (!this.allowed.contains(operation)) {
			throw EndpointRequestException.notAllowed(operation);
		}
		String required = require(operation, "target", target);
		if (operation == EndpointOperation.REVISION) {
			return revision(required, require(operation, "message", message), Boolean.TRUE.equals(autogenerate));
		}
		refuse(operation.path(), message, autogenerate);
		return switch (operation) {
			case DOWNGRADE -> RunDescriptor.of(commands().downgrade(required));
			case STAMP -> RunDescriptor.of(commands().stamp(List.of(required.trim().split("\\s*,\\s*")), false));
			case CHECK -> check(required);
			case REVISION -> throw new IllegalStateException("A new revision is handled above");
		};
	}

	private OperationResponseBody revision(String target, String message, boolean autogenerate) {
		RevisionRequest request = RevisionRequest.of(message).withHead(target);
		return NewRevisionDescriptor.of(commands().revision(autogenerate ? request.withAutogenerate() : request));
	}

	/**
	 * Entities are compared with a database at all heads; another target would promise
	 * what is not done.
	 */
	private OperationResponseBody check(String target) {
		if (!DEFAULT_TARGET.equals(target)) {
			throw new EndpointRequestException(
					"Operation 'check' compares at 'heads' only, not at '" + target + "'. Give 'heads' as 'target'.");
		}
		return CheckDescriptor.of(commands().check());
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

	private MigrationCommands commands() {
		return this.context.getBean(MigrationCommands.class);
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
	 * @param migrators the migrators, by the names of their beans
	 * @param parentId the id of the parent context, or {@code null}
	 */
	public record ContextDescriptor(Map<String, MigratorDescriptor> migrators, @Nullable String parentId) {

	}

}
