package dev.migrations.boot.testrevisions.beans;

/**
 * A bean that a revision asks for.
 *
 * @param text what it says
 */
public record Greeting(String text) {

}
