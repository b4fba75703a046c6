/**
 * A revision with a bean.
 */
@NullMarked
package dev.migrations.boot.testrevisions.beans;

import org.jspecify.annotations.NullMarked;
