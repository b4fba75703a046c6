package dev.migrations.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the head of a SQL revision and nothing beyond the line of its first section.
 * Comments above the first header, such as a licence, are left alone.
 */
final class SqlHeaderParser {

	private static final Pattern HEADER = Pattern.compile("--\\s*([A-Za-z][A-Za-z_-]*)\\s*:(?:\\s+(.*))?");

	// a name of the database in double quotes may have commas
	private static final Pattern COMMA = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

	private static final List<String> KEYS = List.of("revision", "revises", "message", "created", "generated-by",
			"creates", "branch-labels", "depends-on", "transactional");

	private static final String KNOWN = "The headers are " + String.join(", ", KEYS.subList(0, KEYS.size() - 1))
			+ " and " + KEYS.get(KEYS.size() - 1) + ".";

	private final SqlScriptLines lines;

	private final Map<String, Value> values = new LinkedHashMap<>();

	private final List<String> creates = new ArrayList<>();

	SqlHeaderParser(SqlScriptLines lines) {
		this.lines = lines;
	}

	RevisionHeader parse() throws IOException {
		boolean upgradeOrDowngrade = readUntilSection();
		if (this.values.isEmpty()) {
			throw noHeader();
		}
		Value id = required("revision", "Add '-- revision: <id>' above the first section.");
		required("revises", "Add '-- revises: <id>' with the revision before it, or '-- revises: base' for none.");
		if (!upgradeOrDowngrade) {
			throw noUpgrade(this.lines.location());
		}
		return new RevisionHeader(id(id), revises(), list("branch-labels"), list("depends-on"), text("message"),
				text("created"), text("generated-by"), transactional(), this.creates);
	}

	private boolean readUntilSection() throws IOException {
		for (String line = this.lines.next(); line != null; line = this.lines.next()) {
			if (SqlSectionMarker.of(line, this.lines).isPresent()) {
				return true;
			}
			if (!line.isBlank()) {
				readHeader(line.strip());
			}
		}
		return false;
	}

	private void readHeader(String line) {
		Matcher matcher = HEADER.matcher(line);
		boolean isHeader = matcher.matches();
		if (isHeader && KEYS.contains(matcher.group(1))) {
			String value = matcher.group(2);
			add(matcher.group(1), (value != null) ? value.strip() : "");
		}
		else if (isHeader && !this.values.isEmpty()) {
			throw this.lines.fault("has the unknown header '" + matcher.group(1) + "'.", KNOWN);
		}
		else if (!line.startsWith("--") && this.values.isEmpty()) {
			throw noHeader();
		}
		else if (!line.startsWith("--") || !this.values.isEmpty()) {
			throw this.lines.fault("is no header: '" + line + "'.",
					"Write headers as '-- key: value'; SQL and other comments belong below '-- upgrade'.");
		}
	}

	private void add(String key, String value) {
		if ("creates".equals(key)) {
			this.creates.addAll(split(value));
		}
		Value first = this.values.putIfAbsent(key, new Value(value, this.lines.number()));
		if (first != null && !"creates".equals(key)) {
			throw this.lines.fault("gives the header '" + key + "' a second time, after line " + first.line() + ".",
					"Keep one of them; several values are separated by commas.");
		}
	}

	private Value required(String key, String remedy) {
		Value value = this.values.get(key);
		if (value == null) {
			throw new ScriptException(this.lines.location(),
					"File '" + this.lines.location() + "' has no header '" + key + "'.", remedy);
		}
		if (value.text().isEmpty()) {
			throw fault(value, "has an empty header '" + key + "'.", remedy);
		}
		return value;
	}

	private String id(Value id) {
		RevisionIds.check(id.text(), this.lines.location(), id.line());
		return id.text();
	}

	private List<String> revises() {
		List<String> revises = list("revises");
		if (revises.contains("base") && revises.size() > 1) {
			throw fault(this.values.get("revises"), "revises 'base' and other revisions.",
					"Write '-- revises: base' for a revision that follows none, or only the ids it follows.");
		}
		return revises.contains("base") ? List.of() : revises;
	}

	private boolean transactional() {
		Value value = this.values.get("transactional");
		if (value == null || "true".equals(value.text())) {
			return true;
		}
		if (!"false".equals(value.text())) {
			throw fault(value, "has 'transactional: " + value.text() + "'.", "Write 'true' or 'false'.");
		}
		return false;
	}

	private String text(String key) {
		Value value = this.values.get(key);
		return (value != null) ? value.text() : "";
	}

	private List<String> list(String key) {
		return split(text(key));
	}

	private static List<String> split(String text) {
		return Arrays.stream(COMMA.split(text)).map(String::strip).filter((part) -> !part.isEmpty()).toList();
	}

	static ScriptException noUpgrade(String location) {
		return new ScriptException(location, "File '" + location + "' has no upgrade section.",
				"Add the line '-- upgrade' and below it the SQL; leave it empty if there is nothing to do.");
	}

	private ScriptException noHeader() {
		return new ScriptException(this.lines.location(),
				"File '" + this.lines.location() + "' is no revision: it does not start with a header.",
				"Make '-- revision: <id>' its first line, or move it out of the revisions.");
	}

	private ScriptException fault(@Nullable Value value, String fact, String remedy) {
		return ScriptException.atLine(this.lines.location(), (value != null) ? value.line() : 0, fact, remedy);
	}

	/**
	 * A header's value and the line it is in.
	 */
	private record Value(String text, int line) {

	}

}
