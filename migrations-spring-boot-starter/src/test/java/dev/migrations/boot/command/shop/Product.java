package dev.migrations.boot.command.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * What the shop sells.
 */
@Entity
public class Product {

	@Id
	private @Nullable Long id;

	private @Nullable String displayName;

}
