package dev.migrations.render;

/**
 * A revision as a file, not written yet.
 *
 * @param fileName the file's name; with folders, parted by {@code /}, where the template
 * of names has some
 * @param text its text
 * @since 0.1.0
 */
public record RevisionFile(String fileName, String text) {

}
