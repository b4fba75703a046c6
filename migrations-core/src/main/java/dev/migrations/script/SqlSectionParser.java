package dev.migrations.script;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrations.operation.ExecuteScript;

/**
 * Reads the sections of a SQL revision whose head is in order.
 */
final class SqlSectionParser {

	private final SqlScriptLines lines;

	private final Map<SqlSectionMarker, Body> sections = new LinkedHashMap<>();

	SqlSectionParser(SqlScriptLines lines) {
		this.lines = lines;
	}

	/**
	 * The revision's code.
	 * @param fileName the name of the file, for the messages of its operations
	 */
	SqlMigration parse(String fileName) throws IOException {
		Body body = new Body(0);
		for (String line = this.lines.next(); line != null; line = this.lines.next()) {
			Optional<SqlSectionMarker> marker = SqlSectionMarker.of(line, this.lines);
			if (marker.isPresent()) {
				body = begin(marker.get());
			}
			else {
				body.text().append(line).append('\n');
			}
		}
		List<ExecuteScript.Section> upgrade = sections(true);
		if (upgrade.isEmpty()) {
			throw SqlHeaderParser.noUpgrade(this.lines.location());
		}
		return new SqlMigration(fileName, upgrade, sections(false));
	}

	private Body begin(SqlSectionMarker marker) {
		Body body = new Body(this.lines.number() + 1);
		Body first = this.sections.putIfAbsent(marker, body);
		if (first != null) {
			throw this.lines.fault(
					"starts the section '" + marker + "' a second time, after line " + (first.firstLine() - 1) + ".",
					"Put both parts under one of them.");
		}
		return body;
	}

	private List<ExecuteScript.Section> sections(boolean upgrade) {
		List<ExecuteScript.Section> result = new ArrayList<>();
		this.sections.forEach((marker, body) -> {
			if (marker.upgrade() == upgrade) {
				result.add(new ExecuteScript.Section(marker.dialect(), body.text().toString().stripTrailing(),
						body.firstLine()));
			}
		});
		return result;
	}

	private record Body(int firstLine, StringBuilder text) {

		Body(int firstLine) {
			this(firstLine, new StringBuilder());
		}

	}

}
