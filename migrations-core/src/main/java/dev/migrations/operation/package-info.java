/**
 * What can be said in a revision: one small record per
 * {@link dev.migrations.operation.Operation}, recorded through
 * {@link dev.migrations.operation.Operations} with the factories of
 * {@link dev.migrations.operation.Ddl}. An operation is data; what it means to a
 * database, to a source file or to a reader is in an
 * {@link dev.migrations.operation.OperationVisitor}.
 */
@NullMarked
package dev.migrations.operation;

import org.jspecify.annotations.NullMarked;
