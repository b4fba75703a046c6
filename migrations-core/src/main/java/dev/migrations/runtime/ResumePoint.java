package dev.migrations.runtime;

import java.util.List;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrations.dialect.Statement;

/**
 * Where to go on with a revision that an earlier run left half applied.
 *
 * @param done how many of its statements have taken effect for certain
 * @param settings those of them that set the session, to be repeated in this one
 */
record ResumePoint(int done, List<Statement> settings) {

	static final ResumePoint START = new ResumePoint(0, List.of());

	private static final Logger logger = LoggerFactory.getLogger(Migrator.class);

	private static final Pattern SETTING = Pattern.compile(
			"(?is)^(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*(set\\s(?!transaction\\b|local\\b)|use\\s|select\\s+(pg_catalog\\.)?set_config\\s*\\().*");

	/**
	 * The point that the journal tells.
	 * @throws HalfAppliedRevisionException if it does not tell, or the revision is no
	 * longer what was half applied
	 */
	static ResumePoint of(RevisionPlan plan, HistoryEntry entry, MigratorSettings settings) {
		int done = entry.statementsDone();
		int count = plan.statements().size();
		if (done > count || !Journal.checksum(plan, done).equals(entry.checksum())) {
			throw HalfAppliedRevisionException.changed(plan, entry);
		}
		if (entry.isRunning() && done < count && !plan.statements().get(done).repeatable()) {
			throw HalfAppliedRevisionException.interrupted(plan, entry);
		}
		if (done > 0) {
			logger.info("{}Resuming after statement {} of {}, where an earlier run ended", settings.label(), done,
					count);
		}
		List<Statement> session = plan.statements().subList(0, done).stream().filter(ResumePoint::isSetting).toList();
		return new ResumePoint(done, session);
	}

	/**
	 * Whether the statement sets the session it runs in.
	 */
	static boolean isSetting(Statement statement) {
		return SETTING.matcher(statement.text()).matches();
	}

}
