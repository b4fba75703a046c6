/**
 * What tests of several modules share.
 */
package dev.migrations.testsupport;
