package dev.migrations.metadata.hibernate;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.mapping.Column;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Names;

/**
 * Hibernate's identifiers in our rule for names: an unquoted one is folded by the
 * database, so it is regular; a quoted one is exact.
 *
 * @param folded whether the database folds names without quotes; MySQL and MariaDB keep
 * them as they are written
 */
record HibernateNames(boolean folded) {

	// a kind, then an MD5 in base 35 (ImplicitNamingStrategyJpaCompliantImpl and
	// NamingHelper.hashedName); 128 bits make 25 digits, rarely fewer
	private static final Pattern INVENTED = Pattern.compile("(?:FK|UK|IDX)_?(?=[a-y]*[0-9])[0-9a-y]{20,25}");

	static HibernateNames of(Dialect dialect) {
		return new HibernateNames(!(dialect instanceof MySQLDialect));
	}

	String of(Identifier identifier) {
		return of(identifier.getText(), identifier.isQuoted());
	}

	String of(Column column) {
		return of(column.getName(), column.isQuoted());
	}

	List<String> of(List<Column> columns) {
		return columns.stream().map(this::of).toList();
	}

	/**
	 * The name that a user or a user's naming strategy chose for a constraint or an
	 * index, or {@code null} if Hibernate made one up from a hash.
	 */
	@Nullable String chosen(@Nullable String constraintName) {
		if (constraintName == null || constraintName.isBlank()) {
			return null;
		}
		Identifier identifier = Identifier.toIdentifier(constraintName);
		return INVENTED.matcher(identifier.getText()).matches() ? null : of(identifier);
	}

	private String of(String text, boolean quoted) {
		if (quoted) {
			return Names.quoted(text);
		}
		return this.folded ? text.toLowerCase(Locale.ROOT) : text;
	}

}
