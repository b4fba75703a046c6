/**
 * Writes revisions: a {@link dev.migrations.render.RevisionDraft} becomes a
 * {@link dev.migrations.render.RevisionFile} through a
 * {@link dev.migrations.render.JavaRevisionRenderer} or a
 * {@link dev.migrations.render.SqlRevisionRenderer}, each with a
 * {@link dev.migrations.render.RevisionTemplate} that users can edit.
 */
@NullMarked
package dev.migrations.render;

import org.jspecify.annotations.NullMarked;
