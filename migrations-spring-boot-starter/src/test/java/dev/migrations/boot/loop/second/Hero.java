package dev.migrations.boot.loop.second;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/**
 * A hero with a team and a power.
 */
@Entity
public class Hero {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, unique = true, length = 80)
	private @Nullable String secretName;

	private int age;

	@Column(length = 120)
	private @Nullable String power;

	@ManyToOne
	private @Nullable Team team;

}
