/**
 * What has to change: the wanted schema against the found one.
 *
 * <p>
 * {@link dev.migrations.autogenerate.Autogenerator} puts both into canonical form and
 * hands them to {@code SchemaComparator}, which pairs tables and sequences and asks one
 * small comparator per facet. They put operations into the phases of {@code Changes},
 * whose order makes the upgrade, and, reversed, the downgrade, executable.
 * {@link dev.migrations.autogenerate.OwnedObjects} says what may be dropped.
 *
 * <p>
 * Constraints and indexes are matched by structure, never by name: Hibernate and
 * databases invent names, and the database's name is kept. A difference is a finding only
 * if it is certain; expressions that are merely spelled differently (defaults, checks,
 * conditions of indexes) are none.
 */
@NullMarked
package dev.migrations.autogenerate;

import org.jspecify.annotations.NullMarked;
