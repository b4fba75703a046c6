package dev.migrations.boot.loop.second;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application with the entities of this package.
 */
@SpringBootApplication
public class TeamApplication {

}
