package dev.migrations.metadata.hibernate;

import java.util.Locale;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import dev.migrations.testsupport.PostgresqlServer;

class HibernateSchemaReaderTests {

	@Test
	void dump() {
		JdbcDataSource h2 = new JdbcDataSource();
		h2.setURL("jdbc:h2:mem:");
		for (DataSource ds : new DataSource[] { h2, PostgresqlServer.newDatabase() }) {
			var schema = HibernateBoot.of(WideModel.entities())
				.on(ds)
				.with("hibernate.physical_naming_strategy",
						"org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")
				.target()
				.schema();
			schema.sequences().forEach(System.out::println);
			schema.tables().forEach((t) -> {
				System.out.println("== " + t.name() + " pk " + t.primaryKey() + " " + t.comment());
				t.columns().forEach((c) -> System.out.println("   " + c));
				t.foreignKeys().forEach((c) -> System.out.println("   " + c));
				t.uniqueConstraints().forEach((c) -> System.out.println("   " + c));
				t.checkConstraints().forEach((c) -> System.out.println("   " + c));
				t.indexes().forEach((c) -> System.out.println("   " + c));
			});
		}
	}

}
