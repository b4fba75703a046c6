package dev.migrations.boot.several.orders;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * Has a column that no revision brings.
 */
@Entity
public class Invoice {

	@Id
	private @Nullable Long id;

	private @Nullable String number;

}
