package dev.migrations.boot.actuate.endpoint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

import dev.migrations.MigrationsException;

/**
 * The endpoint is asked for something that it cannot or must not do.
 *
 * @since 0.1.0
 */
public class EndpointRequestException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private static final int STATUS_FORBIDDEN = 403;

	private final int status;

	EndpointRequestException(String message) {
		this(message, WebEndpointResponse.STATUS_BAD_REQUEST);
	}

	private EndpointRequestException(String message, int status) {
		super(message);
		this.status = status;
	}

	static EndpointRequestException unknownOperation(String operation) {
		String known = Arrays.stream(EndpointOperation.values())
			.map((value) -> "'" + value.path() + "'")
			.collect(Collectors.joining(", "));
		return new EndpointRequestException(
				"Operation '" + operation + "' is unknown. Operations are 'upgrade', " + known + ".",
				WebEndpointResponse.STATUS_NOT_FOUND);
	}

	static EndpointRequestException notAllowed(EndpointOperation operation) {
		return new EndpointRequestException(
				"Operation '" + operation.path() + "' is not allowed over this endpoint. Add it to"
						+ " 'migrations.actuator.operations', or use the command line.",
				STATUS_FORBIDDEN);
	}

	static EndpointRequestException missing(EndpointOperation operation, String name) {
		return new EndpointRequestException("Operation '" + operation.path() + "' needs a '" + name + "'. Give one.");
	}

	static EndpointRequestException superfluous(String operation, String name) {
		return new EndpointRequestException(
				"Operation '" + operation + "' has no parameter '" + name + "'. Remove it.");
	}

	static EndpointRequestException noDatabase(String operation, List<String> names) {
		return new EndpointRequestException(
				"Operation '" + operation + "' needs a 'database' where there are several." + " Give one of "
						+ quoted(names) + ("upgrade".equals(operation) ? ", or 'all' to upgrade each of them." : "."));
	}

	static EndpointRequestException notForAll(String operation, List<String> names) {
		return new EndpointRequestException("Operation '" + operation
				+ "' runs on one database at a time, not on 'all'. Give one of " + quoted(names) + " as 'database'.");
	}

	static EndpointRequestException inSeveral(String revision, List<String> names) {
		return new EndpointRequestException("'" + revision + "' is a revision of several databases. Give one of "
				+ quoted(names) + " as 'database'.");
	}

	private static String quoted(List<String> names) {
		return "'" + String.join("', '", names) + "'";
	}

	/**
	 * The HTTP status that says so.
	 */
	public int status() {
		return this.status;
	}

}
