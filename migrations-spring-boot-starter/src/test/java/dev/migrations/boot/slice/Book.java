package dev.migrations.boot.slice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/**
 * A book; the table has a column that the entity does not know.
 */
@Entity
class Book {

	@Id
	private long id;

	private @Nullable String title;

	protected Book() {
	}

	Book(long id, String title) {
		this.id = id;
		this.title = title;
	}

	long id() {
		return this.id;
	}

	@Nullable String title() {
		return this.title;
	}

}
