/**
 * Where revisions come from and go to: {@link dev.migrations.script.Migration} classes
 * and SQL files. Start at {@link dev.migrations.script.ScriptDirectory}, which finds them
 * in every {@link dev.migrations.script.Location} through a
 * {@link dev.migrations.script.ScriptSource} each, and links them into a graph;
 * {@link dev.migrations.script.DevelopmentSources} lets it see what no build has seen
 * yet, and {@link dev.migrations.script.RevisionOutput} puts new ones there.
 */
@NullMarked
package dev.migrations.script;

import org.jspecify.annotations.NullMarked;
