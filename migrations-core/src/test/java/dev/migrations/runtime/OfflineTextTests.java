package dev.migrations.runtime;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrations.dialect.Dialects;
import dev.migrations.script.Scripts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scripts word for word.
 */
class OfflineTextTests {

	private static final Scripts SCRIPTS = JavaRevisions.scripts(new OfflineContract.Shop(),
			new OfflineContract.Orders());

	private static OfflineMigrator migrator(String dialect, MigratorSettings settings) {
		return new OfflineMigrator(Dialects.load().byName(dialect), () -> SCRIPTS, settings);
	}

	@Test
	void eachRevisionIsATransactionAndWhatRunsOutsideEndsIt() {
		assertThat(migrator("postgresql", MigratorSettings.defaults()).upgrade("aaaa1:heads").text()).isEqualTo(
				"""
						-- migrations upgrade aaaa1:heads --sql
						-- For postgresql, at aaaa1.
						-- Run it with: psql -v ON_ERROR_STOP=1 -f FILE

						DO $migrations$
						BEGIN
						    IF NOT pg_try_advisory_lock(hashtextextended('dev.migrations ' || format('%I.%I', coalesce(NULL,
						\t(select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
						\twhere c.oid = to_regclass(quote_ident('migrations_version'))), current_schema(), ''), 'migrations_version'), 0)) THEN
						        RAISE EXCEPTION 'Another migration of this database is running. Nothing was run.';
						    END IF;
						END
						$migrations$;

						BEGIN;

						DO $migrations$
						BEGIN
						    IF (SELECT count(*) FROM migrations_version WHERE version_num IN ('aaaa1')) < 1 THEN
						        RAISE EXCEPTION 'This step starts at aaaa1, and the database is at %. Nothing of it was run.',
						            (SELECT coalesce(string_agg(version_num, ', ' ORDER BY version_num), 'base') FROM migrations_version);
						    END IF;
						END
						$migrations$;

						-- Running upgrade aaaa1 -> bbbb2, orders
						-- of customers

						CREATE TABLE orders (
						    id bigint NOT NULL,
						    customer_id bigint NOT NULL,
						    CONSTRAINT pk_orders PRIMARY KEY (id),
						    CONSTRAINT fk_orders_customer_id_customers FOREIGN KEY (customer_id) REFERENCES customers (id)
						);

						COMMIT;

						CREATE INDEX ix_orders_customer_id ON orders (customer_id);

						BEGIN;

						INSERT INTO orders (id, customer_id) SELECT id, id FROM customers -- each has one
						;

						UPDATE migrations_version SET version_num = 'bbbb2' WHERE version_num = 'aaaa1';

						INSERT INTO migrations_history (revision, direction, state, started_at, finished_at, duration_ms,\
						 applied_by, checksum, statements, statements_done, downgrade) VALUES ('bbbb2', 'upgrade', 'done',\
						 CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0, 'script', 'd2cfbe957658ac2f', 3, 3, 'DROP TABLE orders');

						COMMIT;

						DO $migrations$ BEGIN PERFORM pg_advisory_unlock(hashtextextended('dev.migrations ' || format('%I.%I', coalesce(NULL,
						\t(select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
						\twhere c.oid = to_regclass(quote_ident('migrations_version'))), current_schema(), ''), 'migrations_version'), 0)); END $migrations$;

						""");
	}

	@Test
	void databaseThatCommitsDdlHasNoTransactionsInItsScript() {
		assertThat(migrator("h2", MigratorSettings.defaults().withDefaultSchema("north")).stamp(List.of("aaaa1:bbbb2"))
			.text()).isEqualTo("""
					-- migrations stamp aaaa1:bbbb2 --sql
					-- For h2, at aaaa1. Nothing checks that it is there.

					SET SCHEMA north;

					-- Running stamp_revision aaaa1 -> bbbb2

					UPDATE migrations_version SET version_num = 'bbbb2' WHERE version_num = 'aaaa1';

					INSERT INTO migrations_history (revision, direction, state, started_at, finished_at, duration_ms,\
					 applied_by, checksum, statements, statements_done, downgrade) VALUES ('bbbb2', 'stamp', 'done',\
					 CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0, 'script', '', 0, 0, NULL);

					""");
	}

	@Test
	void nothingToRunIsSaid() {
		assertThat(migrator("h2", MigratorSettings.defaults()).upgrade("bbbb2:heads").text())
			.isEqualTo("-- migrations upgrade bbbb2:heads --sql\n-- There is nothing to run.\n");
	}

	@Test
	void oneTransactionForAllIsOne() {
		String text = migrator("postgresql", MigratorSettings.defaults().withTransactionMode(TransactionMode.ALL))
			.downgrade("bbbb2:base")
			.text();
		assertThat(text).containsOnlyOnce("BEGIN;")
			.containsOnlyOnce("COMMIT;")
			.containsSubsequence("BEGIN;", "-- Running downgrade bbbb2 -> aaaa1, orders", "DROP TABLE orders;",
					"-- Running downgrade aaaa1 -> , customers", "DROP TABLE customers;",
					"DELETE FROM migrations_version WHERE version_num = 'aaaa1';", "COMMIT;");
	}

}
