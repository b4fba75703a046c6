package dev.migrations.boot.actuate.endpoint;

import java.util.Map;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What runs on several databases did.
 *
 * @param databases the runs, by the names of the databases, in their order
 * @since 0.1.0
 */
public record RunsDescriptor(Map<String, RunDescriptor> databases) implements OperationResponseBody {

}
