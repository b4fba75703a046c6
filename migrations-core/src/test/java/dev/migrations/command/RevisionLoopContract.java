package dev.migrations.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.MigrationsException;
import dev.migrations.autogenerate.AutogenerateOptions;
import dev.migrations.dialect.Dialects;
import dev.migrations.metadata.TargetMetadata;
import dev.migrations.revision.MultipleHeadsException;
import dev.migrations.runtime.MigrationRun;
import dev.migrations.runtime.Migrator;
import dev.migrations.runtime.MigratorSettings;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import dev.migrations.script.AsmRevisionHeaderReader;
import dev.migrations.script.Location;
import dev.migrations.script.MigrationFactory;
import dev.migrations.script.RevisionOutput;
import dev.migrations.script.RevisionOutputException;
import dev.migrations.script.ScriptDirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The whole loop: a wanted schema, a revision, an upgrade, nothing left to do; the wanted
 * schema changes; and back.
 */
abstract class RevisionLoopContract {

	@TempDir
	Path folder;

	DataSource dataSource;

	DatabaseSchema wanted = schema(users());

	abstract DataSource newDatabase();

	@BeforeEach
	void connect() {
		this.dataSource = newDatabase();
	}

	MigrationCommands commands() {
		return commands(RevisionOutput.folder(this.folder));
	}

	MigrationCommands commands(RevisionOutput output) {
		Location location = Location.parse("file:" + this.folder);
		ScriptDirectory directory = ScriptDirectory.of(List.of(location), getClass().getClassLoader(),
				new AsmRevisionHeaderReader(), MigrationFactory.noArgumentConstructor());
		Migrator migrator = new Migrator(this.dataSource, Dialects.load(), directory::load,
				MigratorSettings.defaults());
		return new MigrationCommands(migrator, this::metadata, new RevisionGeneratorSettings(RevisionFormat.SQL,
				location, output, Optional.empty(), AutogenerateOptions.defaults()),
				() -> Dialects.load().byName("h2"));
	}

	private TargetMetadata metadata() {
		DatabaseSchema schema = this.wanted;
		return new TargetMetadata() {

			@Override
			public DatabaseSchema schema() {
				return schema;
			}

			@Override
			public String generatedBy() {
				return "a test";
			}

		};
	}

	static DatabaseSchema schema(Table... tables) {
		return new DatabaseSchema(List.of(tables), List.of());
	}

	static Table users() {
		return Table
			.of(QualifiedName.of("users"), List.of(
					Column.of("id", GenericType.of(Kind.BIGINT)).withNullable(false).withIdentity(Identity.byDefault()),
					Column.of("email", GenericType.of(Kind.VARCHAR, 255)).withNullable(false)))
			.withPrimaryKey(PrimaryKey.of(null, "id"))
			.withUniqueConstraints(List.of(UniqueConstraint.of(null, "email")));
	}

	static Table usersWithAge() {
		Table users = users();
		return users
			.withColumns(List.of(users.columns().get(0), users.columns().get(1),
					Column.of("age", GenericType.of(Kind.INTEGER))
						.withNullable(false)
						.withServerDefault(ServerDefault.literal(0))))
			.withIndexes(List.of(Index.of("ix_users_age", "age")));
	}

	static Table posts() {
		return Table
			.of(QualifiedName.of("posts"),
					List.of(Column.of("id", GenericType.of(Kind.BIGINT)).withNullable(false),
							Column.of("user_id", GenericType.of(Kind.BIGINT)).withNullable(false)))
			.withPrimaryKey(PrimaryKey.of(null, "id"))
			.withForeignKeys(
					List.of(ForeignKey.of(null, List.of("user_id"), QualifiedName.of("users"), List.of("id"))));
	}

	String generate(String message) {
		RevisionResult result = commands().revision(RevisionRequest.of(message).withAutogenerate());
		assertThat(result.file()).as(message).isNotNull();
		return String.valueOf(result.revision());
	}

	@Test
	void loopEndsWhereItBegan() {
		String first = generate("add users");
		assertThat(commands().upgrade("head").after()).containsExactly(first);
		assertThat(commands().check().differences()).isEmpty();

		this.wanted = schema(usersWithAge(), posts());
		assertThat(commands().check().differences()).containsExactlyInAnyOrder("Detected added table 'posts'",
				"Detected added column 'users.age'", "Detected added index 'ix_users_age' on 'users'");
		String second = generate("add age and posts");
		commands().upgrade("head");
		assertThat(commands().check().differences()).isEmpty();

		commands().downgrade("-1");
		assertThat(commands().currentRevisions()).containsExactly(first);
		this.wanted = schema(users());
		MigrationRun run = commands().upgrade("head");
		assertThat(run.after()).containsExactly(second);
		commands().downgrade("base");
		assertThat(commands().upgrade("heads").steps()).hasSize(2);
	}

	@Test
	void newConstantOfAnEnumIsAllowed() throws SQLException {
		this.wanted = schema(usersOfKind("'ADMIN','GUEST'"));
		generate("add users");
		commands().upgrade("head");
		assertThat(commands().check().differences()).isEmpty();

		this.wanted = schema(usersOfKind("'ADMIN','GUEST','ROBOT'"));
		assertThat(commands().check().differences()).hasSize(1)
			.first()
			.asString()
			.startsWith("Detected change of check constraint 'ck_users_kind' on table 'users' to ");
		generate("robots are users");
		commands().upgrade("head");
		assertThat(commands().check().differences()).isEmpty();
		insertAndDelete("INSERT INTO users (email, kind) VALUES ('r2@example.org', 'ROBOT')", "DELETE FROM users");
		commands().downgrade("-1");
		assertThat(commands().upgrade("head").steps()).hasSize(1);
	}

	void insertAndDelete(String... statements) throws SQLException {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	private static Table usersOfKind(String values) {
		Table users = users();
		return users
			.withColumns(List.of(users.columns().get(0), users.columns().get(1),
					Column.of("kind", GenericType.of(Kind.VARCHAR, 20))))
			.withCheckConstraints(List.of(new CheckConstraint(null, "kind in (" + values + ")")));
	}

	@Test
	void whatLooksLikeARenameIsPointedOut() {
		generate("add users");
		commands().upgrade("head");
		Table users = users();
		this.wanted = schema(users.withColumns(List.of(users.columns().get(0), users.columns().get(1).withName("mail")))
			.withUniqueConstraints(List.of(UniqueConstraint.of(null, "mail"))));
		RevisionResult result = commands().revision(RevisionRequest.of("rename").withAutogenerate());
		assertThat(result.warnings())
			.contains("Column 'users.email' is dropped with its data, and 'mail' of the same type is added. If it was"
					+ " renamed, replace both by op.alterColumn(\"users\", \"email\", c -> c.rename(\"mail\")).");
	}

	@Test
	void idThatCouldNotBeReadAgainIsRefused() {
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> commands().revision(RevisionRequest.of("x").withRevisionId("a b")))
			.withMessage(
					"The id 'a b' cannot be used for a new revision. Write up to 32 letters, digits or underscores.");
		assertThat(commands().history(null)).isEmpty();
	}

	@Test
	void buildThatLacksARevisionOfTheSourcesWritesNone() throws IOException {
		Path sources = Files.createDirectory(this.folder.resolve("sources"));
		Path newer = Files.writeString(sources.resolve("Any.java"),
				"@Revision(id = \"newer\", revises = {})\nclass Any {\n}\n");
		Files.writeString(sources.resolve("NoRevision.java"), "class NoRevision {\n}\n");
		assertThatExceptionOfType(UnknownRevisionFileException.class)
			.isThrownBy(() -> commands(RevisionOutput.folder(sources)).revision(RevisionRequest.of("x")))
			.withMessage("The revision '" + newer + "' is not part of the running application. Build the application"
					+ " first: a new revision would not follow that one.");
	}

	@Test
	void headsAreMerged() throws IOException {
		commands().revision(RevisionRequest.of("first").withRevisionId("aaaa1"));
		commands().revision(RevisionRequest.of("left").withRevisionId("bbbb2"));
		commands().revision(RevisionRequest.of("right").withRevisionId("cccc3").withHead("aaaa1").withSplice(true));
		RevisionResult merge = commands()
			.revision(RevisionRequest.of("merge").withParents(List.of("heads")).withRevisionId("dddd4"));
		assertThat(merge.file()).isNotNull();
		assertThat(commands().heads()).singleElement()
			.satisfies((head) -> assertThat(head.downRevisions()).containsExactlyInAnyOrder("bbbb2", "cccc3"))
			.satisfies((head) -> assertThat(head.mergePoint()).isTrue());
		assertThat(commands().upgrade("head").after()).containsExactly("dddd4");
	}

	@Test
	void tableThatAWrittenRevisionDroppedIsOursNoLonger() throws SQLException {
		String first = generate("add users");
		this.wanted = schema();
		write("dropped1", first, "DROP TABLE IF EXISTS users;");
		commands().writeHeads();
		commands().upgrade("head");
		execute("CREATE TABLE users (precious int)");
		CheckResult result = commands().check();
		assertThat(result.differences()).isEmpty();
		assertThat(result.reported()).containsExactly(
				"No mapping uses table 'users', and no applied revision is known to have created it: it stays.");
	}

	@Test
	void typeOfAColumnWithADefaultChangesAndChangesBack() {
		this.wanted = schema(usersWith(
				Column.of("flag", GenericType.of(Kind.VARCHAR, 10)).withServerDefault(ServerDefault.literal("1"))));
		generate("add users");
		commands().upgrade("head");
		this.wanted = schema(
				usersWith(Column.of("flag", GenericType.of(Kind.INTEGER)).withServerDefault(ServerDefault.literal(1))));
		generate("flags are numbers");
		commands().upgrade("head");
		assertThat(commands().check().differences()).isEmpty();
		commands().downgrade("-1");
		commands().upgrade("head");
		assertThat(commands().check().differences()).isEmpty();
	}

	@Test
	void secondBaseIsRefused() {
		commands().revision(RevisionRequest.of("first").withRevisionId("aaaa1"));
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> commands().revision(RevisionRequest.of("second").withHead("base")))
			.withMessage("There is a first revision already, 'aaaa1'; a second one without a branch label could not be"
					+ " told from it. Name the revision to follow with '--head'.");
		assertThat(commands().history(null)).hasSize(1);
	}

	private static Table usersWith(Column column) {
		Table users = users();
		return users.withColumns(List.of(users.columns().get(0), users.columns().get(1), column));
	}

	private void write(String id, String revises, String upgrade) {
		try {
			Files.writeString(this.folder.resolve("R_" + id + ".sql"), "-- revision: " + id + "\n-- revises: " + revises
					+ "\n-- message: by hand\n\n-- upgrade\n" + upgrade + "\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void execute(String sql) throws SQLException {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	@Test
	void secondRunWritesNothing() throws IOException {
		generate("add users");
		commands().upgrade("head");
		RevisionResult result = commands().revision(RevisionRequest.of("again").withAutogenerate());
		assertThat(result.revision()).isNull();
		assertThat(result.file()).isNull();
		try (var files = Files.list(this.folder)) {
			assertThat(files.map((file) -> file.getFileName().toString())).hasSize(2).contains("HEADS");
		}
	}

	@Test
	void pendingRevisionsRefuseAutogenerate() {
		generate("add users");
		if (inMemory()) {
			CheckResult result = commands().check();
			assertThat(result.upgradedFirst()).hasSize(1);
			assertThat(result.inSync()).isTrue();
			return;
		}
		assertThatExceptionOfType(DatabaseNotAtHeadException.class).isThrownBy(() -> commands().check())
			.withMessageStartingWith("The database is not up to date: it is at base, and revision '")
			.withMessageEndingWith("' is not applied. Run 'upgrade heads' first.");
	}

	abstract boolean inMemory();

	@Test
	void emptyRevisionHasItsPlaceInTheGraph() {
		String first = String.valueOf(commands().revision(RevisionRequest.of("first")).revision());
		commands().revision(RevisionRequest.of("second").withRevisionId("second2"));
		assertThat(commands().history(null)).extracting(RevisionInfo::id).containsExactly("second2", first);
		assertThat(commands().show("second")).singleElement()
			.satisfies((revision) -> assertThat(revision.downRevisions()).containsExactly(first))
			.satisfies((revision) -> assertThat(revision.message()).isEqualTo("second"));
		assertThat(commands().heads()).extracting(RevisionInfo::id).containsExactly("second2");
	}

	@Test
	void severalHeadsAskForOne() throws IOException {
		commands().revision(RevisionRequest.of("first").withRevisionId("aaaa1"));
		for (String id : List.of("bbbb2", "cccc3")) {
			Files.writeString(this.folder.resolve("R_" + id + ".sql"),
					"-- revision: " + id + "\n-- revises: aaaa1\n-- message: " + id + "\n\n-- upgrade\n");
		}
		assertThatExceptionOfType(MultipleHeadsException.class)
			.isThrownBy(() -> commands().revision(RevisionRequest.of("next")))
			.withMessageContaining("'bbbb2'")
			.withMessageContaining("'cccc3'");
		commands().revision(RevisionRequest.of("next").withHead("bbbb2").withRevisionId("dddd4"));
		assertThat(commands().heads()).extracting(RevisionInfo::id).containsExactlyInAnyOrder("cccc3", "dddd4");
	}

	@Test
	void unwritableFolderWritesNothing() throws IOException {
		Path file = Files.createFile(this.folder.resolve("a-file"));
		assertThatExceptionOfType(RevisionOutputException.class).isThrownBy(
				() -> commands(RevisionOutput.folder(file.resolve("below"))).revision(RevisionRequest.of("first")));
		assertThat(commands().history(null)).isEmpty();
	}

}
