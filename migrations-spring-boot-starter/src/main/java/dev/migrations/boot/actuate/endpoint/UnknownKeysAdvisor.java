package dev.migrations.boot.actuate.endpoint;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.InvocationContext;
import org.springframework.boot.actuate.endpoint.OperationType;
import org.springframework.boot.actuate.endpoint.invoke.OperationInvoker;
import org.springframework.boot.actuate.endpoint.invoke.OperationInvokerAdvisor;
import org.springframework.boot.actuate.endpoint.invoke.OperationParameter;
import org.springframework.boot.actuate.endpoint.invoke.OperationParameters;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * Refuses a request to our endpoint that holds a key no operation has, or one without a
 * value: Boot would ignore it, and a misspelt {@code target} would run the default.
 *
 * @since 0.1.0
 */
public class UnknownKeysAdvisor implements OperationInvokerAdvisor {

	private static final EndpointId ID = EndpointId.of("migrations");

	@Override
	public OperationInvoker apply(EndpointId endpointId, OperationType operationType, OperationParameters parameters,
			OperationInvoker invoker) {
		if (!ID.equals(endpointId) || operationType != OperationType.WRITE) {
			return invoker;
		}
		Set<String> known = StreamSupport.stream(parameters.spliterator(), false)
			.map(OperationParameter::getName)
			.collect(Collectors.toUnmodifiableSet());
		return (context) -> {
			String problem = problem(context, known);
			return (problem != null) ? refusal(problem) : invoker.invoke(context);
		};
	}

	private static @Nullable String problem(InvocationContext context, Set<String> known) {
		for (Map.Entry<String, Object> argument : context.getArguments().entrySet()) {
			if (!known.contains(argument.getKey())) {
				List<String> names = known.stream().filter((name) -> !"operation".equals(name)).sorted().toList();
				return "Key '" + argument.getKey() + "' is unknown. Known keys are '" + String.join("', '", names)
						+ "'.";
			}
			if (isEmpty(argument.getValue())) {
				return "Key '" + argument.getKey() + "' has no value. Give one, or remove the key.";
			}
		}
		return null;
	}

	private static boolean isEmpty(@Nullable Object value) {
		return value == null || value.toString().isBlank();
	}

	private static WebEndpointResponse<FailureDescriptor> refusal(String problem) {
		return new WebEndpointResponse<>(FailureDescriptor.of(problem), WebEndpointResponse.STATUS_BAD_REQUEST);
	}

}
