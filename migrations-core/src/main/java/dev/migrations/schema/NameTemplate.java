package dev.migrations.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How the names of one kind of object are made: text with tokens,
 * {@code fk_{table_name}_{column_0_N_name}_{referred_table_name}}. SQLAlchemy's way to
 * write a token, {@code %(table_name)s}, is taken as well.
 */
final class NameTemplate {

	private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}|%\\(([^()]*)\\)s");

	private static final Pattern BROKEN = Pattern.compile("[{}]|%\\(");

	private final NamedKind kind;

	private final String text;

	private final List<Part> parts;

	private NameTemplate(NamedKind kind, String text, List<Part> parts) {
		this.kind = kind;
		this.text = text;
		this.parts = parts;
	}

	/**
	 * Reads a template.
	 * @throws NamingConventionException if it cannot be understood, or asks for what
	 * objects of the kind do not have
	 */
	static NameTemplate parse(NamedKind kind, String text) {
		List<Part> parts = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(text);
		int end = 0;
		while (matcher.find()) {
			parts.add(literal(kind, text, text.substring(end, matcher.start())));
			String name = Objects.requireNonNullElse(matcher.group(1), matcher.group(2));
			NameToken token = NameToken.parse(name)
				.orElseThrow(() -> NamingConventionException.unknownToken(kind, text, name));
			if (token.referred() && kind != NamedKind.FOREIGN_KEY) {
				throw NamingConventionException.foreignKeysOnly(kind, text, name);
			}
			parts.add(new Part("", token));
			end = matcher.end();
		}
		parts.add(literal(kind, text, text.substring(end)));
		if (text.isBlank()) {
			throw NamingConventionException.empty(kind);
		}
		return new NameTemplate(kind, text, List.copyOf(parts));
	}

	private static Part literal(NamedKind kind, String text, String literal) {
		if (BROKEN.matcher(literal).find()) {
			throw NamingConventionException.broken(kind, text);
		}
		return new Part(literal, null);
	}

	boolean usesGivenName() {
		return uses(NameToken::isGivenName);
	}

	private boolean uses(Predicate<NameToken> condition) {
		return this.parts.stream().anyMatch((part) -> part.token() != null && condition.test(part.token()));
	}

	/**
	 * The name of an object.
	 * @throws NamingConventionException if the object lacks what the template asks for
	 */
	String name(NamedObject object) {
		if (usesGivenName() && object.givenName() == null) {
			throw NamingConventionException.unnamed(object, this.text);
		}
		if (object.columns().isEmpty() && uses((token) -> token.column() != null)) {
			throw NamingConventionException.withoutColumns(object, this.text);
		}
		String name = this.parts.stream().map((part) -> part.of(object)).collect(Collectors.joining());
		if (name.isBlank()) {
			throw NamingConventionException.empty(object, this.text);
		}
		return name;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof NameTemplate template && this.kind == template.kind && this.text.equals(template.text);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.kind, this.text);
	}

	@Override
	public String toString() {
		return this.text;
	}

	private record Part(String literal, @Nullable NameToken token) {

		String of(NamedObject object) {
			return (this.token != null) ? this.token.value(object) : this.literal;
		}

	}

}
