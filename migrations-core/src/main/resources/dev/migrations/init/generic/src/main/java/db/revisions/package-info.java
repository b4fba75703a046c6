/**
 * The revisions of the database: one class each, written by 'migrations revision'.
 */
package db.revisions;
