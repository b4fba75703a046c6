package dev.migrations.script;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a {@link Migration} as a revision and gives its place in the graph. Read from the
 * class file, without loading the class.
 *
 * @since 0.1.0
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revision {

	/**
	 * The revision's identifier, 32 characters at most.
	 */
	String id();

	/**
	 * The revisions that this one follows: none for a base, several for a merge
	 * (Alembic's {@code down_revision}).
	 */
	String[] revises();

	/**
	 * Names for the branch that starts here.
	 */
	String[] branchLabels() default {};

	/**
	 * Revisions on other branches that must be applied before this one.
	 */
	String[] dependsOn() default {};

	/**
	 * What it does, in a few words.
	 */
	String message() default "";

	/**
	 * When it was written, in ISO 8601.
	 */
	String created() default "";

	/**
	 * What generated it: {@code Hibernate 7.4.5.Final, postgresql 18}.
	 */
	String generatedBy() default "";

	/**
	 * Whether it runs in a transaction, where the database can roll back DDL.
	 */
	boolean transactional() default true;

}
