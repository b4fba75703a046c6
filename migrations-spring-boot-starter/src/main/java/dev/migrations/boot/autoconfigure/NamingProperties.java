package dev.migrations.boot.autoconfigure;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

import dev.migrations.schema.NamedKind;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.NamingConventionException;

/**
 * Names for constraints and indexes that nobody named.
 *
 * @param primaryKey Template for names of primary keys, 'pk_{table_name}' for instance.
 * @param unique Template for names of unique constraints,
 * 'uq_{table_name}_{column_0_N_name}' for instance.
 * @param index Template for names of indexes, 'ix_{column_0_label}' for instance.
 * @param foreignKey Template for names of foreign keys,
 * 'fk_{table_name}_{column_0_name}_{referred_table_name}' for instance.
 * @param check Template for names of check constraints,
 * 'ck_{table_name}_{constraint_name}' for instance.
 * @param exclude Template for names of exclude constraints.
 * @param maximumLength Number of characters that a name has at most; a longer one is cut,
 * and ends in a checksum. 60 by default.
 * @since 0.1.0
 */
public record NamingProperties(@Nullable String primaryKey, @Nullable String unique, @Nullable String index,
		@Nullable String foreignKey, @Nullable String check, @Nullable String exclude,
		@Nullable Integer maximumLength) {

	private static final Set<String> KNOWN = Set.of("primarykey", "unique", "index", "foreignkey", "check", "exclude",
			"maximumlength");

	static final String KEYS = "'primary-key', 'unique', 'index', 'foreign-key', 'check', 'exclude' and"
			+ " 'maximum-length'";

	/**
	 * These, and of the others what these do not set.
	 */
	NamingProperties over(NamingProperties common) {
		return new NamingProperties(or(this.primaryKey, common.primaryKey), or(this.unique, common.unique),
				or(this.index, common.index), or(this.foreignKey, common.foreignKey), or(this.check, common.check),
				or(this.exclude, common.exclude), or(this.maximumLength, common.maximumLength));
	}

	private static <T> @Nullable T or(@Nullable T own, @Nullable T common) {
		return (own != null) ? own : common;
	}

	/**
	 * Sees that no key is mistyped, which would leave names to the database.
	 * @throws InvalidNamingException if one is
	 */
	static void requireKnown(DatabaseId id, Environment environment) {
		Binder.get(environment)
			.bind(id.property("naming"), Bindable.mapOf(String.class, String.class))
			.orElseGet(Map::of)
			.keySet()
			.stream()
			.filter((key) -> !KNOWN.contains(key.replaceAll("[-_]", "").toLowerCase(Locale.ROOT)))
			.findFirst()
			.ifPresent((key) -> {
				throw InvalidNamingException.unknown(id.property("naming." + key));
			});
	}

	/**
	 * The convention.
	 * @throws InvalidNamingException if a template cannot be used
	 */
	NamingConvention convention(DatabaseId id) {
		NamingConvention convention = NamingConvention.DEFAULT;
		for (Map.Entry<NamedKind, String> key : keys().entrySet()) {
			String template = template(key.getKey());
			if (StringUtils.hasText(template)) {
				convention = with(convention, key.getKey(), template, id.property("naming." + key.getValue()));
			}
		}
		try {
			return (this.maximumLength != null) ? convention.withMaximumLength(this.maximumLength) : convention;
		}
		catch (NamingConventionException ex) {
			throw new InvalidNamingException(id.property("naming.maximum-length"), ex);
		}
	}

	private static NamingConvention with(NamingConvention convention, NamedKind kind, String template,
			String property) {
		try {
			return convention.with(kind, template);
		}
		catch (NamingConventionException ex) {
			throw new InvalidNamingException(property, ex);
		}
	}

	private static Map<NamedKind, String> keys() {
		return Map.of(NamedKind.PRIMARY_KEY, "primary-key", NamedKind.UNIQUE, "unique", NamedKind.INDEX, "index",
				NamedKind.FOREIGN_KEY, "foreign-key", NamedKind.CHECK, "check", NamedKind.EXCLUDE, "exclude");
	}

	private @Nullable String template(NamedKind kind) {
		return switch (kind) {
			case PRIMARY_KEY -> this.primaryKey;
			case UNIQUE -> this.unique;
			case INDEX -> this.index;
			case FOREIGN_KEY -> this.foreignKey;
			case CHECK -> this.check;
			case EXCLUDE -> this.exclude;
		};
	}

}
