package dev.migrations.command.cli;

/**
 * How many letters two words differ in: left out, put in, changed, or swapped with their
 * neighbour (the optimal string alignment distance).
 */
final class EditDistance {

	private EditDistance() {
	}

	static int between(String one, String other) {
		int[][] distances = new int[one.length() + 1][other.length() + 1];
		for (int i = 0; i <= one.length(); i++) {
			for (int j = 0; j <= other.length(); j++) {
				distances[i][j] = (i == 0 || j == 0) ? i + j : distance(distances, one, other, i, j);
			}
		}
		return distances[one.length()][other.length()];
	}

	private static int distance(int[][] distances, String one, String other, int i, int j) {
		int change = (one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1;
		int least = Math.min(distances[i - 1][j - 1] + change, 1 + Math.min(distances[i - 1][j], distances[i][j - 1]));
		boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
				&& one.charAt(i - 2) == other.charAt(j - 1);
		return swapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
	}

}
