package dev.migrations.boot.actuate.endpoint;

import java.util.List;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import dev.migrations.command.CheckResult;

/**
 * What entities and database differ in.
 *
 * @param inSync whether they agree
 * @param differences the differences
 * @param reported what was found in the database and is left alone
 * @since 0.1.0
 */
public record CheckDescriptor(boolean inSync, List<String> differences,
		List<String> reported) implements OperationResponseBody {

	static CheckDescriptor of(CheckResult result) {
		return new CheckDescriptor(result.inSync(), result.differences(), result.reported());
	}

}
