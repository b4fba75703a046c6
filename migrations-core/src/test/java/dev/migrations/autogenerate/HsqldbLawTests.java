package dev.migrations.autogenerate;

import dev.migrations.metadata.hibernate.WideModel;

class HsqldbLawTests extends LawContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.hsqldb();
	}

	/**
	 * Hibernate writes STORED behind a computed column, which HSQLDB does not know.
	 */
	@Override
	Class<?>[] created() {
		return WideModel.entitiesWithoutSql();
	}

}
