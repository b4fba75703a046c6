package dev.migrations.schema;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * Names for constraints and indexes that nobody named (SQLAlchemy's
 * {@code naming_convention}). A convention holds a template for each kind of object that
 * it names: {@code uq_{table_name}_{column_0_N_name}}. The tokens are those of SQLAlchemy
 * 2.0, "Configuring Constraint Naming Conventions", and stand for what they stand for
 * there; what would need quotes in a name becomes an underscore. A name that would be
 * longer than the limit ends in a checksum of the whole name.
 *
 * <p>
 * Generated revisions have a name for everything, so for them {@link #orDefaults() every
 * kind has a template}: {@code pk_users}, {@code uq_users_email},
 * {@code fk_posts_user_id_users}, {@code ck_users_age}, {@code ix_users_email}. In
 * revisions written by hand, what has no name is named only by a template that somebody
 * configured; otherwise the database chooses.
 *
 * @since 0.1.0
 */
public final class NamingConvention {

	private static final int CHECKSUM = 9;

	/**
	 * No templates; the length fits PostgreSQL's 63 bytes, and every other database we
	 * know.
	 */
	public static final NamingConvention DEFAULT = new NamingConvention(Map.of(), 60);

	private static final NamingConvention FALLBACK = DEFAULT.with(NamedKind.PRIMARY_KEY, "pk_{table_name}")
		.with(NamedKind.UNIQUE, "uq_{table_name}_{column_0_N_name}")
		.with(NamedKind.INDEX, "ix_{table_name}_{column_0_N_name}")
		.with(NamedKind.FOREIGN_KEY, "fk_{table_name}_{column_0_N_name}_{referred_table_name}")
		.with(NamedKind.CHECK, "ck_{table_name}_{constraint_name}")
		.with(NamedKind.EXCLUDE, "ex_{table_name}_{column_0_N_name}");

	private final Map<NamedKind, NameTemplate> templates;

	private final int maximumLength;

	private NamingConvention(Map<NamedKind, NameTemplate> templates, int maximumLength) {
		this.templates = Map.copyOf(templates);
		this.maximumLength = maximumLength;
	}

	/**
	 * A convention as SQLAlchemy writes it: {@code Map.of("pk", "pk_%(table_name)s",
	 * "uq", "uq_{table_name}_{column_0_name}")}.
	 * @param templates the templates, by {@code pk}, {@code uq}, {@code ix}, {@code fk},
	 * {@code ck} and {@code ex}
	 * @throws NamingConventionException if a kind or a token is unknown
	 */
	public static NamingConvention of(Map<String, String> templates) {
		NamingConvention convention = DEFAULT;
		for (Map.Entry<String, String> template : templates.entrySet()) {
			NamedKind kind = NamedKind.ofKey(template.getKey())
				.orElseThrow(() -> NamingConventionException.unknownKind(template.getKey()));
			convention = convention.with(kind, template.getValue());
		}
		return convention;
	}

	/**
	 * With a template for one kind.
	 * @throws NamingConventionException if a token is unknown, or one that the kind does
	 * not have
	 */
	public NamingConvention with(NamedKind kind, String template) {
		Map<NamedKind, NameTemplate> changed = new EnumMap<>(NamedKind.class);
		changed.putAll(this.templates);
		changed.put(kind, NameTemplate.parse(kind, template));
		return new NamingConvention(changed, this.maximumLength);
	}

	/**
	 * With another limit.
	 * @param length the longest name, in characters
	 * @throws NamingConventionException if a checksum would not fit
	 */
	public NamingConvention withMaximumLength(int length) {
		if (length <= CHECKSUM) {
			throw NamingConventionException.tooShort(length, CHECKSUM + 1);
		}
		return new NamingConvention(this.templates, length);
	}

	/**
	 * This convention with the usual template where it has none.
	 */
	public NamingConvention orDefaults() {
		Map<NamedKind, NameTemplate> all = new EnumMap<>(FALLBACK.templates);
		all.putAll(this.templates);
		return new NamingConvention(all, this.maximumLength);
	}

	/**
	 * The templates as {@link #of} takes them, by {@code pk}, {@code uq} and so on.
	 */
	public Map<String, String> templates() {
		Map<String, String> texts = new LinkedHashMap<>();
		for (NamedKind kind : NamedKind.values()) {
			NameTemplate template = this.templates.get(kind);
			if (template != null) {
				texts.put(kind.key(), template.toString());
			}
		}
		return texts;
	}

	/**
	 * The longest name, in characters.
	 */
	public int maximumLength() {
		return this.maximumLength;
	}

	/**
	 * Whether it has a template for any kind.
	 */
	public boolean isEmpty() {
		return this.templates.isEmpty();
	}

	/**
	 * Whether it has a template for a kind.
	 */
	public boolean names(NamedKind kind) {
		return this.templates.containsKey(kind);
	}

	/**
	 * The name that the template makes, whatever name the object was given.
	 * @throws NamingConventionException if the object lacks what the template asks for
	 * @throws IllegalArgumentException if there is no template for it
	 */
	public String name(NamedObject object) {
		NameTemplate template = this.templates.get(object.kind());
		if (template == null) {
			throw new IllegalArgumentException("No template for " + object.kind());
		}
		return fit(template.name(object));
	}

	/**
	 * The name of an object that was given one: it is part of the name if the template
	 * asks for it ({@code constraint_name}), and otherwise stays as it is.
	 * @throws IllegalArgumentException if the object was given none
	 */
	public String given(NamedObject object) {
		if (object.givenName() == null) {
			throw new IllegalArgumentException("No name was given");
		}
		NameTemplate template = this.templates.get(object.kind());
		return (template != null && template.usesGivenName()) ? fit(template.name(object)) : object.givenName();
	}

	private String fit(String name) {
		if (name.length() <= this.maximumLength) {
			return name;
		}
		CRC32 checksum = new CRC32();
		checksum.update(name.getBytes(StandardCharsets.UTF_8));
		return name.substring(0, this.maximumLength - CHECKSUM) + "_" + String.format("%08x", checksum.getValue());
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof NamingConvention convention && this.maximumLength == convention.maximumLength
				&& this.templates.equals(convention.templates);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.templates, this.maximumLength);
	}

	@Override
	public String toString() {
		return this.templates + " to " + this.maximumLength + " characters";
	}

}
