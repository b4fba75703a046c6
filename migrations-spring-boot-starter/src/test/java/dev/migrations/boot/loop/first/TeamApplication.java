package dev.migrations.boot.loop.first;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application with the entities of this package.
 */
@SpringBootApplication
public class TeamApplication {

}
