package dev.migrations.boot.actuate.endpoint;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

import dev.migrations.MigrationsException;
import dev.migrations.command.UnknownDatabaseNameException;
import dev.migrations.revision.RevisionException;
import dev.migrations.revision.RevisionNotFoundException;
import dev.migrations.runtime.DatabaseUnreachableException;
import dev.migrations.runtime.LockNotAcquiredException;
import dev.migrations.runtime.RevisionFailedException;

/**
 * Why an operation failed.
 *
 * @param error what happened, and what to do
 * @param revision the revision that failed, or {@code null}
 * @param statementNumber the number of its statement that failed, from 1, or {@code null}
 * @param statement the statement, or {@code null}
 * @param sqlState the SQLState, or {@code null} if no SQL failed
 * @param database the database that it failed on, or {@code null} where one was meant
 * @since 0.1.0
 */
public record FailureDescriptor(String error, @Nullable String revision, @Nullable Integer statementNumber,
		@Nullable String statement, @Nullable String sqlState,
		@Nullable String database) implements OperationResponseBody {

	private static final int STATUS_CONFLICT = 409;

	private static final int STATUS_LOCKED = 423;

	static FailureDescriptor of(String error) {
		return new FailureDescriptor(error, null, null, null, null, null);
	}

	static WebEndpointResponse<OperationResponseBody> response(MigrationsException failure) {
		return new WebEndpointResponse<>(of(failure), status(failure));
	}

	private static FailureDescriptor of(MigrationsException failure) {
		String error = String.valueOf(failure.getMessage());
		if (failure instanceof DatabaseOperationException one) {
			FailureDescriptor cause = of(one.failure());
			return new FailureDescriptor(error, cause.revision(), cause.statementNumber(), cause.statement(),
					cause.sqlState(), one.database());
		}
		if (failure instanceof RevisionFailedException failed) {
			return new FailureDescriptor(error, failed.revision(), failed.statementNumber(), failed.statement(),
					failed.sqlState(), null);
		}
		if (failure instanceof RevisionNotFoundException unknown) {
			return of("Revision '" + unknown.identifier()
					+ "' is unknown. GET this endpoint without a revision ('/actuator/migrations') to see all revisions.");
		}
		return of(error);
	}

	private static int status(MigrationsException failure) {
		if (failure instanceof EndpointRequestException request) {
			return request.status();
		}
		if (failure instanceof DatabaseOperationException one) {
			return status(one.failure());
		}
		if (failure instanceof RevisionNotFoundException || failure instanceof UnknownDatabaseNameException) {
			return WebEndpointResponse.STATUS_NOT_FOUND;
		}
		if (failure instanceof RevisionException) {
			return WebEndpointResponse.STATUS_BAD_REQUEST;
		}
		if (failure instanceof LockNotAcquiredException) {
			return STATUS_LOCKED;
		}
		return (failure instanceof DatabaseUnreachableException) ? WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE
				: STATUS_CONFLICT;
	}

}
