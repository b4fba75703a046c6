package dev.migrations.dialect.oracle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.dialect.SessionState;

/**
 * The current schema, the time zone and the settings of language and formats, which
 * {@code ALTER SESSION} changes: scripts set the format of dates.
 */
final class OracleSessionState implements SessionState {

	// the language brings formats along, so that it comes first; what follows it is not
	// settable on its own, or no setting of a session
	private static final String SETTINGS = """
			SELECT 'CURRENT_SCHEMA', '"' || REPLACE(SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA'), '"', '""') || '"', 1
			FROM DUAL
			UNION ALL SELECT 'TIME_ZONE', '''' || SESSIONTIMEZONE || '''', 2 FROM DUAL
			UNION ALL SELECT parameter, '''' || REPLACE(value, '''', '''''') || '''', DECODE(parameter, 'NLS_LANGUAGE', 3,
				'NLS_TERRITORY', 4, 5)
			FROM NLS_SESSION_PARAMETERS WHERE value IS NOT NULL
			ORDER BY 3, 1""";

	private final Map<String, String> settings;

	private OracleSessionState(Map<String, String> settings) {
		this.settings = settings;
	}

	static OracleSessionState of(Connection connection) throws SQLException {
		Map<String, String> settings = new LinkedHashMap<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(SETTINGS)) {
			while (row.next()) {
				settings.put(row.getString(1), row.getString(2));
			}
		}
		return new OracleSessionState(settings);
	}

	@Override
	public void restore(Connection connection) throws SQLException {
		Map<String, String> now = of(connection).settings;
		List<String> changed = new ArrayList<>();
		this.settings.forEach((name, value) -> {
			if (!value.equals(now.get(name))) {
				changed.add(name);
			}
		});
		// language and territory change the others, so that all are said
		if (changed.contains("NLS_LANGUAGE") || changed.contains("NLS_TERRITORY")) {
			changed.clear();
			changed.addAll(this.settings.keySet());
		}
		try (Statement statement = connection.createStatement()) {
			for (String name : changed) {
				statement.execute("ALTER SESSION SET " + name + " = " + this.settings.get(name));
			}
		}
	}

}
