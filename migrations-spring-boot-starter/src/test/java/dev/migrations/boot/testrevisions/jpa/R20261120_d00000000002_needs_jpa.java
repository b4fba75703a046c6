package dev.migrations.boot.testrevisions.jpa;

import jakarta.persistence.EntityManagerFactory;

import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;

/** needs jpa */
@Revision(id = "d00000000002", revises = {}, message = "needs jpa")
class R20261120_d00000000002_needs_jpa implements Migration {

	private final EntityManagerFactory factory;

	R20261120_d00000000002_needs_jpa(EntityManagerFactory factory) {
		this.factory = factory;
	}

	@Override
	public void upgrade(Operations op) {
		op.execute("INSERT INTO statistics (entities) VALUES (?)", this.factory.getMetamodel().getEntities().size());
	}

}
