package dev.migrations.autogenerate;

import java.util.UUID;

class H2LawTests extends LawContract {

	@Override
	TestDatabase newDatabase() {
		return TestDatabase.h2(UUID.randomUUID().toString());
	}

}
