package dev.migrations.boot.actuate.endpoint;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

import dev.migrations.MigrationsException;

/**
 * The endpoint over HTTP: a failure is a status and a body that says what happened and
 * what to do, never a stack trace.
 *
 * @since 0.1.0
 */
@EndpointWebExtension(endpoint = MigrationsEndpoint.class)
public class MigrationsEndpointWebExtension {

	private final MigrationsEndpoint endpoint;

	public MigrationsEndpointWebExtension(MigrationsEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	/**
	 * Every revision of every migrator, and what each database is at.
	 */
	@ReadOperation
	public WebEndpointResponse<OperationResponseBody> migrations() {
		return respond(this.endpoint::migrations);
	}

	/**
	 * One revision: 404 if it is unknown.
	 * @param revision its id, or the start of it
	 * @param database the name of its database, where several have a revision of that id
	 */
	@ReadOperation
	public WebEndpointResponse<OperationResponseBody> revision(@Selector String revision, @Nullable String database) {
		return respond(() -> this.endpoint.revision(revision, database));
	}

	/**
	 * Runs an operation: 403 if it is not allowed, 409 if a revision fails, 423 if
	 * another migration holds the lock.
	 * @param operation {@code upgrade}, or one of {@link EndpointOperation}
	 * @param target the revision it is about
	 * @param message what a new revision does
	 * @param autogenerate whether a new revision is to hold what entities and database
	 * differ in
	 * @param database the name of the database, where there are several
	 */
	@WriteOperation
	public WebEndpointResponse<OperationResponseBody> run(@Selector String operation, @Nullable String target,
			@Nullable String message, @Nullable Boolean autogenerate, @Nullable String database) {
		return respond(() -> this.endpoint.run(operation, target, message, autogenerate, database));
	}

	private static WebEndpointResponse<OperationResponseBody> respond(Supplier<OperationResponseBody> operation) {
		try {
			return new WebEndpointResponse<>(operation.get());
		}
		catch (MigrationsException ex) {
			return FailureDescriptor.response(ex);
		}
	}

}
