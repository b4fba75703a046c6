package dev.migrations.benchmarks;

/**
 * Where a contestant connects.
 *
 * @param url the JDBC URL
 * @param username the user
 * @param password the password
 */
record Database(String url, String username, String password) {

}
