package dev.migrations.boot.command.shop;

import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;

/**
 * A shop.
 */
@SpringBootApplication
public class ShopApplication {

	/** What every part of the application says when it starts. */
	public static final String STARTED = "SHOP PART STARTED: ";

	@Bean
	CommandLineRunner runner(ProductRepository products) {
		return (args) -> System.out.println(STARTED + "runner, " + products.count() + " products");
	}

	@EventListener
	void refreshed(ContextRefreshedEvent event) {
		System.out.println(STARTED + "listener of " + event.getClass().getSimpleName());
	}

	@Bean
	Machine machine() {
		return new Machine();
	}

	/**
	 * Starts the shop.
	 */
	public static void main(String[] args) {
		SpringApplication.run(ShopApplication.class, args);
	}

}
