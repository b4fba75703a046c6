package dev.migrations.dialect.mysql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of MySQL.
 */
record MySqlVersion(int major, int minor, int patch) implements Comparable<MySqlVersion> {

	/** The first that keeps checks ("CHECK Constraints" in the manual). */
	static final MySqlVersion OLDEST = new MySqlVersion(8, 0, 16);

	private static final Pattern TEXT = Pattern.compile("(\\d+)\\.(\\d+)(?:\\.(\\d+))?.*", Pattern.DOTALL);

	/**
	 * The version that a server tells, such as {@code 8.4.3-commercial}. A service that
	 * tells no third part is taken for its last.
	 */
	static MySqlVersion parse(String text) {
		Matcher matcher = TEXT.matcher(text);
		if (!matcher.matches()) {
			return new MySqlVersion(0, 0, 0);
		}
		String patch = matcher.group(3);
		return new MySqlVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
				(patch != null) ? Integer.parseInt(patch) : Integer.MAX_VALUE);
	}

	boolean keepsChecks() {
		return compareTo(OLDEST) >= 0;
	}

	@Override
	public int compareTo(MySqlVersion other) {
		int byMajor = Integer.compare(this.major, other.major);
		int byMinor = (byMajor != 0) ? byMajor : Integer.compare(this.minor, other.minor);
		return (byMinor != 0) ? byMinor : Integer.compare(this.patch, other.patch);
	}

	@Override
	public String toString() {
		return this.major + "." + this.minor + "." + this.patch;
	}

}
