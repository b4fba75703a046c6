package dev.migrations.render;

/**
 * Turns a draft into a file of one kind.
 *
 * @since 0.1.0
 */
public interface RevisionRenderer {

	/**
	 * The revision as a file.
	 * @throws UnrenderableOperationException if an operation cannot be said in that kind
	 * of file
	 * @throws RevisionTemplateException if the template is broken
	 */
	RevisionFile render(RevisionDraft draft);

}
