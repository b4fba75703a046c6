package dev.migrations.boot.start;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with nothing of its own.
 */
@SpringBootApplication
public class PlainApplication {

	/**
	 * Starts it.
	 */
	public static void main(String[] args) {
		SpringApplication.run(PlainApplication.class, args);
	}

}
