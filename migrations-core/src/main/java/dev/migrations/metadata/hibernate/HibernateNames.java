package dev.migrations.metadata.hibernate;

import java.util.Locale;
import java.util.regex.Pattern;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.mapping.Column;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Names;

/**
 * Hibernate's identifiers in our rule for names: an unquoted one is folded by the
 * database, so it is regular; a quoted one is exact.
 */
final class HibernateNames {

	// a kind, then an MD5 in base 35 (ImplicitNamingStrategyJpaCompliantImpl and
	// NamingHelper.hashedName); 128 bits make 25 digits, rarely fewer
	private static final Pattern INVENTED = Pattern.compile("(?:FK|UK|IDX)_?(?=[a-y]*[0-9])[0-9a-y]{20,25}");

	private HibernateNames() {
	}

	static String of(Identifier identifier) {
		return of(identifier.getText(), identifier.isQuoted());
	}

	static String of(Column column) {
		return of(column.getName(), column.isQuoted());
	}

	/**
	 * The name that a user or a user's naming strategy chose for a constraint or an
	 * index, or {@code null} if Hibernate made one up from a hash.
	 */
	static @Nullable String chosen(@Nullable String constraintName) {
		if (constraintName == null || constraintName.isBlank()) {
			return null;
		}
		Identifier identifier = Identifier.toIdentifier(constraintName);
		return INVENTED.matcher(identifier.getText()).matches() ? null : of(identifier);
	}

	private static String of(String text, boolean quoted) {
		return quoted ? Names.quoted(text) : text.toLowerCase(Locale.ROOT);
	}

}
