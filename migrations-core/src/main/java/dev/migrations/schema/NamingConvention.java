package dev.migrations.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Names for constraints that nobody named: {@code pk_users}, {@code uq_users_email},
 * {@code fk_posts_user_id_users}, {@code ck_users_1}, {@code ix_users_email} (the
 * convention of SQLAlchemy's documentation, "Configuring Constraint Naming Conventions").
 * A name that would be longer than the limit ends in a checksum of the whole name.
 *
 * @param maximumLength the longest identifier allowed, in characters
 * @since 0.1.0
 */
public record NamingConvention(int maximumLength) {

	/** Fits PostgreSQL's 63 bytes, and every other database we know. */
	public static final NamingConvention DEFAULT = new NamingConvention(60);

	public String primaryKey(QualifiedName table) {
		return fit("pk_" + word(table.name()));
	}

	public String unique(QualifiedName table, List<String> columns) {
		return fit("uq_" + word(table.name()) + "_" + words(columns));
	}

	public String index(QualifiedName table, List<String> columns) {
		return fit("ix_" + word(table.name()) + "_" + words(columns));
	}

	public String foreignKey(QualifiedName table, List<String> columns, QualifiedName referencedTable) {
		return fit("fk_" + word(table.name()) + "_" + words(columns) + "_" + word(referencedTable.name()));
	}

	/**
	 * A check constraint's name: of the column it constrains, or of the table and a
	 * number.
	 */
	public String check(QualifiedName table, String columnOrNumber) {
		return fit("ck_" + word(table.name()) + "_" + word(columnOrNumber));
	}

	private String words(List<String> names) {
		return String.join("_", names.stream().map(NamingConvention::word).toList());
	}

	private static String word(String name) {
		return Names.unquoted(name).replaceAll("[^\\p{Alnum}_]+", "_");
	}

	private String fit(String name) {
		if (name.length() <= this.maximumLength) {
			return name;
		}
		CRC32 checksum = new CRC32();
		checksum.update(name.getBytes(StandardCharsets.UTF_8));
		return name.substring(0, this.maximumLength - 9) + "_" + String.format("%08x", checksum.getValue());
	}

}
