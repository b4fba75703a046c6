package dev.migrations.autogenerate;

class PostgresqlLawTests extends LawContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.postgresql();
	}

}
