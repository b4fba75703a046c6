/**
 * Oracle Database 19 and later; what 21 and 23 can do besides is known from the driver.
 * Written from Oracle's SQL and PL/SQL references and held against the statements of
 * other tools: no engine is at hand where this library is built, so none of it has run on
 * one. A schema is a user here.
 */
@NullMarked
package dev.migrations.dialect.oracle;

import org.jspecify.annotations.NullMarked;
