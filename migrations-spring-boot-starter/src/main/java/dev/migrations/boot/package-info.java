/**
 * Spring Boot integration: {@code autoconfigure} runs revisions at start-up,
 * {@code actuate.endpoint} offers them over Actuator, {@code command} from the
 * application's own jar; this package tells Boot's start-up about them, and explains
 * failures.
 */
@NullMarked
package dev.migrations.boot;

import org.jspecify.annotations.NullMarked;
