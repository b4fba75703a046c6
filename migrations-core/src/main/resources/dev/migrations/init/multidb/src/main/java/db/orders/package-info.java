/**
 * The revisions of the database 'orders': one class each, written by 'migrations revision'.
 */
package db.orders;
