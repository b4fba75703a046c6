/**
 * SQL Server 2017 and later, and Azure SQL Database. Written from Microsoft's
 * Transact-SQL reference and held against the statements of other tools: no engine is at
 * hand where this library is built, so none of it has run on one.
 */
@NullMarked
package dev.migrations.dialect.sqlserver;

import org.jspecify.annotations.NullMarked;
