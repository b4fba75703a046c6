package db.revisions;

import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;

import static dev.migrations.operation.Ddl.*;

/** create posts */
@Revision(id = "8f8f4f934830", revises = "5854d09a3850", message = "create posts", created = "2026-11-20T15:11:10Z",
		generatedBy = "Hibernate 7.4.5.Final, h2 2")
public class R20261120_8f8f4f934830_create_posts implements Migration {

	@Override
	public void upgrade(Operations op) {
		op.createTable("posts",
				column("id", bigint()).notNull().identity(),
				column("body", varchar(10000)),
				column("title", varchar(200)).notNull(),
				column("user_id", bigint()).notNull(),
				primaryKey("pk_posts", "id"),
				foreignKey("fk_posts_user_id_users", "user_id").references("users", "id"));
		op.createIndex("ix_posts_user_id", "posts", "user_id");
	}

	@Override
	public void downgrade(Operations op) {
		op.dropTable("posts");
	}

}
