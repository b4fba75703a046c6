package dev.migrations.autogenerate;

class HsqldbLawTests extends LawContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.hsqldb();
	}

}
