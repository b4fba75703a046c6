/**
 * The revisions of the database 'billing': one class each, written by 'migrations revision'.
 */
package db.billing;
