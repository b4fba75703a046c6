package dev.migrations.autogenerate;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * The blog of {@link BlogBefore}, changed in every way that is compared: columns, types,
 * nullability, indexes, unique constraints, foreign keys, sequences, tables.
 */
final class BlogAfter {

	private BlogAfter() {
	}

	static Class<?>[] entities() {
		return new Class<?>[] { Author.class, Post.class, Tag.class, Up.class, Down.class };
	}

	enum Mood {

		GLAD, SAD

	}

	@Entity(name = "Author")
	@Table(name = "author", comment = "Who writes posts", indexes = { @Index(columnList = "born desc, name"),
			@Index(name = "ix_author_email", columnList = "email") })
	static class Author {

		@Id
		@GeneratedValue
		@SequenceGenerator(name = "author_seq", sequenceName = "author_seq", allocationSize = 50)
		Long id;

		@Column(length = 200, nullable = false)
		String name;

		@Column(length = 320, comment = "Where to write to")
		String email;

		LocalDate born;

		long age;

		@ColumnDefault("5")
		Integer rating;

		@ColumnDefault("current_timestamp")
		@Column(nullable = false)
		Instant joined;

		@Enumerated(EnumType.STRING)
		Mood mood;

		@Column(unique = true)
		UUID reference;

	}

	@Entity(name = "Post")
	@Table(name = "post", uniqueConstraints = @UniqueConstraint(name = "uq_post_title", columnNames = "title"))
	static class Post {

		@Id
		@GeneratedValue
		Long id;

		String title;

		@Column(precision = 12, scale = 4)
		BigDecimal price;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.CASCADE)
		Author author;

		@ManyToOne
		Tag mainTag;

	}

	@Entity(name = "Tag")
	@Table(name = "tag")
	static class Tag {

		@Id
		@GeneratedValue
		Long id;

		@ManyToOne
		@JoinColumn(referencedColumnName = "reference")
		Author inventor;

	}

	@Entity(name = "Up")
	@Table(name = "up_side")
	static class Up {

		@Id
		Long id;

		@ManyToOne
		Down down;

	}

	@Entity(name = "Down")
	@Table(name = "down_side")
	static class Down {

		@Id
		Long id;

		@ManyToOne
		Up up;

	}

}
