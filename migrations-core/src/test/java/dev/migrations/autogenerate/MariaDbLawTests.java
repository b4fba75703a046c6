package dev.migrations.autogenerate;

class MariaDbLawTests extends LawContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.mariaDb();
	}

}
