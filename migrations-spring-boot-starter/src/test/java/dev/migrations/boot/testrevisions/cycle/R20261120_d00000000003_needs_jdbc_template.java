package dev.migrations.boot.testrevisions.cycle;

import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;

/** needs jdbc template */
@Revision(id = "d00000000003", revises = {}, message = "needs jdbc template")
class R20261120_d00000000003_needs_jdbc_template implements Migration {

	private final JdbcTemplate jdbc;

	R20261120_d00000000003_needs_jdbc_template(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void upgrade(Operations op) {
		op.run("fill", (connection) -> this.jdbc.execute("SELECT 1"));
	}

}
