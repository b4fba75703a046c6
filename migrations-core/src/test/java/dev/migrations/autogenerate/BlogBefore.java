package dev.migrations.autogenerate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * A blog, before its mappings change into those of {@link BlogAfter}.
 */
final class BlogBefore {

	private BlogBefore() {
	}

	static Class<?>[] entities() {
		return new Class<?>[] { Author.class, Post.class, Note.class, Left.class, Right.class };
	}

	enum State {

		DRAFT, PUBLIC

	}

	@Entity(name = "Author")
	@Table(name = "author", comment = "Who writes", indexes = @Index(name = "ix_author_born", columnList = "born"))
	static class Author {

		@Id
		@GeneratedValue
		@SequenceGenerator(name = "author_seq", sequenceName = "author_seq", allocationSize = 10)
		Long id;

		@Column(length = 50)
		String name;

		@Column(unique = true)
		String email;

		LocalDate born;

		int age;

		@ColumnDefault("0")
		Integer rating;

		@ElementCollection
		Set<String> nicknames;

	}

	@Entity(name = "Post")
	@Table(name = "post", uniqueConstraints = @UniqueConstraint(columnNames = { "title", "author_id" }))
	static class Post {

		@Id
		@GeneratedValue
		Long id;

		String title;

		@Column(precision = 8, scale = 2)
		BigDecimal price;

		@Enumerated(EnumType.ORDINAL)
		State state;

		@ManyToOne
		Author author;

		@ManyToOne
		Author editor;

	}

	@Entity(name = "Note")
	@Table(name = "note")
	static class Note {

		@Id
		Long id;

		@ManyToOne
		@OnDelete(action = OnDeleteAction.CASCADE)
		Post post;

		@ManyToOne
		Note parent;

	}

	@Entity(name = "Left")
	@Table(name = "left_side")
	static class Left {

		@Id
		Long id;

		@ManyToOne
		Right right;

	}

	@Entity(name = "Right")
	@Table(name = "right_side")
	static class Right {

		@Id
		Long id;

		@ManyToOne
		Left left;

	}

}
