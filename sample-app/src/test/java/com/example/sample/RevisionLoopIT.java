package com.example.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

import dev.migrations.testsupport.PostgresqlServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole loop as a user walks it, in processes of its own: an entity changes, a
 * revision is generated, compiled and packaged, the database follows, and goes back.
 */
class RevisionLoopIT {

	private static final String USER = "com/example/sample/user/User.java";

	private static final String FIELD = "	private Integer age;\n";

	@TempDir
	Path folder;

	private SampleModule module;

	private List<String> database;

	@ParameterizedTest
	@EnumSource
	void loopThroughThePackagedJar(Database kind) throws Exception {
		begin(kind);
		expect(0, "Running upgrade", "upgrade", "head");
		expect(0, "No new upgrade operations detected.", "check");

		this.module.edit(USER, FIELD, FIELD + "\n	@Column(length = 30)\n	private String nickname;\n");
		this.module.repackage();
		expect(4, "Detected added column 'users.nickname'", "check");
		expect(0, "Generated", "revision", "-m", "add a nickname", "--autogenerate");
		this.module.compileRevisions();
		this.module.repackage();
		expect(0, "add a nickname", "upgrade", "head");
		expect(0, "No new upgrade operations detected.", "check");
		expect(0, "no revision was written", "revision", "-m", "nothing", "--autogenerate");

		this.module.edit(USER, "@Column(length = 30)\n	private String nickname",
				"@Column(length = 60)\n	private String nickname");
		this.module.repackage();
		expect(0, "Generated", "revision", "-m", "longer nicknames", "--autogenerate", "--format", "sql");
		this.module.repackage();
		expect(0, "longer nicknames", "upgrade", "head");
		expect(0, "Running downgrade", "downgrade", "-1");
		expect(3, "is not applied", "check");
		expect(0, "Running upgrade", "upgrade", "head");
		expect(0, "No new upgrade operations detected.", "check");
	}

	@ParameterizedTest
	@EnumSource
	void revisionRunsWithoutARebuildInDevelopment(Database kind) throws Exception {
		begin(kind);
		development(0, "Running upgrade", "upgrade", "head");
		this.module.edit(USER, FIELD, FIELD + "\n	private Integer height;\n");
		development(0, "Generated", "revision", "-m", "add height", "--autogenerate");
		development(0, "add height", "upgrade", "head");
		development(0, "No new upgrade operations detected.", "check");
		this.module.edit(USER, "private Integer height", "private Long height");
		development(0, "Generated", "revision", "-m", "more height", "--autogenerate", "--format", "sql");
		development(0, "more height", "upgrade", "head");
		development(0, "Running downgrade", "downgrade", "-2");
		development(0, "more height", "upgrade", "heads");
		development(0, "No new upgrade operations detected.", "check");
	}

	@Test
	void inMemoryDatabaseIsBroughtToHeadsFirst() throws Exception {
		this.module = SampleModule.copiedTo(this.folder);
		this.database = List.of("--spring.datasource.url=jdbc:h2:mem:sample");
		expect(0, "The database is in memory and was empty: it was first brought to", "check");
		this.module.edit(USER, FIELD, FIELD + "\n	private Integer height;\n");
		this.module.repackage();
		expect(0, "Generated", "revision", "-m", "add height", "--autogenerate");
	}

	private void begin(Database kind) throws Exception {
		this.module = SampleModule.copiedTo(this.folder);
		this.database = kind.options(this.folder);
	}

	private void expect(int exitCode, String text, String... arguments) throws Exception {
		verify(this.module.packaged(withDatabase(arguments)), exitCode, text);
	}

	private void development(int exitCode, String text, String... arguments) throws Exception {
		verify(this.module.development(withDatabase(arguments)), exitCode, text);
	}

	private static void verify(SampleModule.Outcome outcome, int exitCode, String text) {
		assertThat(outcome.output()).contains(text).doesNotContain("\tat ");
		assertThat(outcome.exitCode()).as(outcome.output()).isEqualTo(exitCode);
	}

	private String[] withDatabase(String... arguments) {
		return Stream.concat(Stream.of(arguments), this.database.stream()).toArray(String[]::new);
	}

	/**
	 * Where the loop runs.
	 */
	enum Database {

		H2 {
			@Override
			List<String> options(Path folder) {
				return List.of("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("h2") + ";AUTO_SERVER=TRUE");
			}
		},

		POSTGRESQL {
			@Override
			List<String> options(Path folder) {
				PGSimpleDataSource database = PostgresqlServer.newDatabase();
				List<String> options = new ArrayList<>();
				options.add("--spring.datasource.url=" + database.getUrl());
				options.add("--spring.datasource.username=" + database.getUser());
				options.add("--spring.datasource.password=" + database.getPassword());
				return options;
			}
		};

		abstract List<String> options(Path folder);

	}

}
