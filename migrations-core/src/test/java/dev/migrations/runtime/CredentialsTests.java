package dev.migrations.runtime;

import java.sql.SQLException;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CredentialsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
							no host for jdbc:postgresql://bob:s3cret@db/shop | no host for jdbc:postgresql://***@db/shop
							jdbc:postgresql://db/shop?user=bob&password=s3cret&ssl=true | jdbc:postgresql://db/shop?user=***&password=***&ssl=true
							jdbc:h2:tcp://db/~/x;USER=sa;PASSWORD=s3cret;IFEXISTS=TRUE | jdbc:h2:tcp://db/~/x;USER=***;PASSWORD=***;IFEXISTS=TRUE
							jdbc:postgresql://bob:s3/cr,et@db/shop | jdbc:postgresql://***@db/shop
					jdbc:oracle:thin:scott/tiger@//db/x | jdbc:oracle:thin:***@//db/x
					jdbc:x;password={a;b};y=1 | jdbc:x;password=***;y=1
					ALTER ROLE bob PASSWORD 'hunter2' | ALTER ROLE bob PASSWORD '***'
					CREATE USER bob IDENTIFIED BY 'it''s' | CREATE USER bob IDENTIFIED BY '***'
					relation "users" does not exist | relation "users" does not exist
							""")
	void credentialsAreMasked(String message, String masked) {
		assertThat(Credentials.mask(message)).isEqualTo(masked);
	}

	@Test
	void causeOfAFailureHoldsNoPasswordEither() {
		SQLException driver = new SQLException("syntax error in CREATE USER bob PASSWORD 'hunter2'", "42601", 7);
		assertThat(new DatabaseAccessException("try", driver)).hasStackTraceContaining("PASSWORD '***'")
			.cause()
			.satisfies((cause) -> assertThat(cause.toString()).doesNotContain("hunter2"))
			.satisfies((cause) -> assertThat(((SQLException) cause).getSQLState()).isEqualTo("42601"));
	}

	@Test
	void deepestMessageOfAPoolIsShownWithoutCredentials() {
		SQLException driver = new SQLException("Connection to jdbc:postgresql://bob:s3cret@db refused.", "08001");
		SQLException pool = new SQLException("HikariPool-1 - Connection is not available", "08001", driver);
		assertThat(DatabaseUnreachableException.refused(pool, new JdbcDataSource())).hasMessage(
				"The database cannot be reached (SQLState 08001): Connection to jdbc:postgresql://***@db refused. Check"
						+ " that it runs, and the URL, user name and password given for it. Nothing has run.");
	}

	@Test
	void poolThatCannotEvenTryIsShownWithoutCredentials() {
		RuntimeException pool = new IllegalStateException(
				"Driver org.h2.Driver claims to not accept jdbcUrl, jdbc:nosuch://bob:s3cret@db/x");
		assertThat(DatabaseUnreachableException.untried(pool, new JdbcDataSource())).hasMessage(
				"The database cannot be reached: Driver org.h2.Driver claims to not accept jdbcUrl, jdbc:nosuch://***@db/x."
						+ " Check the URL, the driver, user name and password given for it. Nothing has run.");
	}

	@Test
	void placeIsNamedWithoutCredentials() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:tcp://bob:s3cret@db.example.com:9092/shop;USER=bob;PASSWORD=s3cret");
		assertThat(DatabaseUnreachableException.refused(new SQLException("no", "08001"), dataSource))
			.hasMessage("The database at 'jdbc:h2:tcp://***@db.example.com:9092/shop' cannot be reached (SQLState"
					+ " 08001): no. Check that it runs, and the URL, user name and password given for it. Nothing has"
					+ " run.");
	}

	@Test
	void missingDriverIsTheRemedy() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:nosuch://bob:s3cret@db.example.com/shop?password=s3cret");
		assertThat(DatabaseUnreachableException.refused(new SQLException("No suitable driver", "08001"), dataSource))
			.hasMessage("The database at 'jdbc:nosuch://***@db.example.com/shop' cannot be reached (SQLState 08001): No"
					+ " suitable driver. No JDBC driver on the class path takes 'jdbc:nosuch:': add that of the"
					+ " database to the dependencies of the application. Nothing has run.");
	}

}
