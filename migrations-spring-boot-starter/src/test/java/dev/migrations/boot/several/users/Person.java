package dev.migrations.boot.several.users;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * As its revision has it.
 */
@Entity
public class Person {

	@Id
	private @Nullable Long id;

}
