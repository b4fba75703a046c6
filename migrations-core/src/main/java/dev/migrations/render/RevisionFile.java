package dev.migrations.render;

/**
 * A revision as a file, not written yet.
 *
 * @param fileName the file's name, without a folder
 * @param text its text
 * @since 0.1.0
 */
public record RevisionFile(String fileName, String text) {

}
