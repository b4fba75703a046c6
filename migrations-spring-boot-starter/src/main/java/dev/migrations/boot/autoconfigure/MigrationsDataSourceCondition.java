package dev.migrations.boot.autoconfigure;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Conditional;

/**
 * There is a database to migrate, or a command that needs none.
 */
class MigrationsDataSourceCondition extends AnyNestedCondition {

	MigrationsDataSourceCondition() {
		super(ConfigurationPhase.REGISTER_BEAN);
	}

	@ConditionalOnBean(DataSource.class)
	static class DataSourceBean {

	}

	@ConditionalOnBean(MigrationsConnectionDetails.class)
	static class ConnectionDetailsBean {

	}

	@ConditionalOnProperty("migrations.url")
	static class UrlProperty {

	}

	@Conditional(NamedDatabasesCondition.Placed.class)
	static class NamedDatabase {

	}

	@Conditional(NamedDatabasesCondition.Offline.class)
	static class OfflineCommand {

	}

}
