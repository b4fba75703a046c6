package dev.migrations.runtime;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.revision.BranchNotFoundException;
import dev.migrations.revision.RevisionException;
import dev.migrations.schema.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a migrator does on every database.
 */
abstract class MigratorContract {

	@TempDir
	Path folder;

	DataSource dataSource;

	RevisionFolder revisions;

	abstract DataSource newDatabase();

	@BeforeEach
	void threeRevisions() {
		this.dataSource = newDatabase();
		this.revisions = new RevisionFolder(this.folder).add("aaaa1", "CREATE TABLE a (id int);", "DROP TABLE a;")
			.add("bbbb2", "CREATE TABLE b (id int);\nINSERT INTO b VALUES (1);", "DROP TABLE b;")
			.add("cccc3", "CREATE TABLE c (id int);", "DROP TABLE c;");
	}

	/**
	 * Creates a schema.
	 */
	void createSchema(String name) throws SQLException {
		Databases.execute(this.dataSource, "CREATE SCHEMA " + name);
	}

	/**
	 * A statement that changes nothing.
	 */
	String selectNothing() {
		return "SELECT 1;";
	}

	Migrator migrator() {
		return this.revisions.migrator(this.dataSource);
	}

	List<String> history(String column) throws SQLException {
		return Databases.query(this.dataSource, "SELECT " + column + " FROM migrations_history ORDER BY id");
	}

	@Test
	void upgradeRunsEachRevisionOnceAndWritesHistory() throws SQLException {
		MigrationRun run = migrator().upgrade("heads");
		assertThat(run.steps()).extracting(MigrationRun.Step::revision).containsExactly("aaaa1", "bbbb2", "cccc3");
		assertThat(run.before()).isEmpty();
		assertThat(run.after()).containsExactly("cccc3");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c");
		assertThat(Databases.query(this.dataSource, "SELECT version_num FROM migrations_version"))
			.containsExactly("cccc3");
		assertThat(history("CONCAT(revision, ' ', direction, ' ', state, ' ', statements, ' ', statements_done)"))
			.containsExactly("aaaa1 upgrade done 1 1", "bbbb2 upgrade done 2 2", "cccc3 upgrade done 1 1");
		assertThat(history("downgrade")).containsExactly("DROP TABLE a", "DROP TABLE b", "DROP TABLE c");
		assertThat(history("checksum")).doesNotHaveDuplicates().doesNotContainNull();
	}

	@Test
	void secondUpgradeFindsNothingToDo() throws SQLException {
		migrator().upgrade("heads");
		MigrationRun run = migrator().upgrade("heads");
		assertThat(run.steps()).isEmpty();
		assertThat(history("revision")).hasSize(3);
	}

	@Test
	void relativeTargetsWalkUpAndDown() throws SQLException {
		migrator().upgrade("+1");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a");
		migrator().upgrade("bbb");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b");
		migrator().downgrade("-1");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a");
		migrator().upgrade("head");
		migrator().downgrade("base");
		assertThat(Databases.tables(this.dataSource)).isEmpty();
		assertThat(Databases.query(this.dataSource, "SELECT version_num FROM migrations_version")).isEmpty();
		migrator().upgrade("heads");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c");
	}

	@Test
	void stampChangesRowsAndRunsNothing() throws SQLException {
		migrator().stamp(List.of("bbbb2"), false);
		assertThat(migrator().currentRevisions()).containsExactly("bbbb2");
		assertThat(Databases.tables(this.dataSource)).isEmpty();
		assertThat(history("CONCAT(direction, ' ', revision)")).contains("stamp bbbb2");
		migrator().stamp(List.of("base"), false);
		assertThat(migrator().currentRevisions()).isEmpty();
	}

	@Test
	void purgeForgetsRevisionsThatNobodyKnows() {
		migrator().upgrade("heads");
		this.revisions.remove("cccc3");
		migrator().stamp(List.of("bbbb2"), true);
		assertThat(migrator().currentRevisions()).containsExactly("bbbb2");
	}

	@Test
	void databaseAheadIsRefusedByName() {
		migrator().upgrade("heads");
		this.revisions.remove("cccc3");
		assertThatExceptionOfType(DatabaseAheadException.class).isThrownBy(() -> migrator().upgrade("heads"))
			.withMessage(
					"The database is at revision 'cccc3', which this version of the application does not have. Start"
							+ " a version that has it, downgrade the database with that version first, or set"
							+ " 'migrations.database-ahead=allow' to start against it as it is. If its schema is that of a"
							+ " revision of this version, say so with 'stamp <revision> --purge'.")
			.satisfies((ex) -> assertThat(ex.unknownRevisions()).containsExactly("cccc3"));
	}

	@Test
	void unknownTargetChangesNothing() throws SQLException {
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> migrator().upgrade("zzzz"));
		assertThat(Databases.tables(this.dataSource)).isEmpty();
		assertThat(migrator().currentRevisions()).isEmpty();
	}

	@Test
	void mistypedBranchDoesNotMeanTheWholeDatabase() throws SQLException {
		migrator().upgrade("heads");
		assertThatExceptionOfType(BranchNotFoundException.class).isThrownBy(() -> migrator().downgrade("typo@base"))
			.withMessage("Branch 'typo' is unknown. Give a branch label or a revision before '@'; run 'history' to see"
					+ " them.");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c");
	}

	@Test
	void downgradePastTheBaseChangesNothing() throws SQLException {
		migrator().upgrade("aaaa1");
		assertThatExceptionOfType(RevisionException.class).isThrownBy(() -> migrator().downgrade("-2"));
		assertThat(Databases.tables(this.dataSource)).containsExactly("a");
	}

	@Test
	void statusNamesCurrentAndPending() {
		migrator().upgrade("bbbb2");
		MigrationStatus status = migrator().status();
		assertThat(status.current()).containsExactly("bbbb2");
		assertThat(status.heads()).containsExactly("cccc3");
		assertThat(status.upToDate()).isFalse();
		assertThat(status.pending()).extracting(MigrationStatus.RevisionStatus::id).containsExactly("cccc3");
		assertThat(status.revisions()).extracting(MigrationStatus.RevisionStatus::id)
			.containsExactly("aaaa1", "bbbb2", "cccc3");
	}

	@Test
	void statusOfAnUntouchedDatabaseWritesNothing() throws SQLException {
		assertThat(migrator().status().pending()).hasSize(3);
		assertThat(Databases.allTables(this.dataSource)).isEmpty();
	}

	@Test
	void versionTableMayHaveAnotherNameAndSchema() throws SQLException {
		createSchema("ops");
		MigratorSettings settings = MigratorSettings.defaults()
			.withVersionTable(QualifiedName.of("ops", "alembic_version"));
		this.revisions.migrator(this.dataSource, settings).upgrade("heads");
		assertThat(Databases.query(this.dataSource, "SELECT version_num FROM ops.alembic_version"))
			.containsExactly("cccc3");
		assertThat(Databases.query(this.dataSource, "SELECT revision FROM ops.alembic_history")).hasSize(3);
	}

	@Test
	void irreversibleRevisionIsRefusedBeforeAnythingRuns() throws SQLException {
		this.revisions.add("dddd4", "CREATE TABLE d (id int);", "DROP TABLE d;");
		this.revisions.rewrite("dddd4", "-- downgrade\nDROP TABLE d;\n", "");
		this.revisions.add("eeee5", "CREATE TABLE e (id int);", "DROP TABLE e;");
		migrator().upgrade("heads");
		assertThatExceptionOfType(RevisionPlanException.class).isThrownBy(() -> migrator().downgrade("cccc3"))
			.withMessageContaining("The downgrade of revision 'dddd4'")
			.withMessageContaining("nothing has run. This revision cannot be downgraded: ");
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c", "d", "e");
	}

	@Test
	void downgradeThatThrowsDoesNotStopAnUpgrade() throws SQLException {
		Migrator migrator = JavaRevisions.migrator(this.dataSource, new JavaRevisions.WithoutDowngrade());
		assertThat(migrator.upgrade("heads").steps()).hasSize(1);
		assertThatExceptionOfType(RevisionPlanException.class).isThrownBy(() -> migrator.downgrade("base"))
			.withMessageContaining("Its code threw java.lang.UnsupportedOperationException: never. Correct the"
					+ " revision and run again.");
	}

	@Test
	void javaCodeWorksOnTheConnectionButDoesNotEndTheTransaction() throws SQLException {
		JavaRevisions.migrator(this.dataSource, new JavaRevisions.Inserting(false)).upgrade("heads");
		assertThat(Databases.query(this.dataSource, "SELECT id FROM j")).containsExactly("1");
		DataSource other = newDatabase();
		assertThatExceptionOfType(RevisionFailedException.class)
			.isThrownBy(() -> JavaRevisions.migrator(other, new JavaRevisions.Inserting(true)).upgrade("heads"))
			.withMessageContaining("Java code of a revision called 'commit' on the connection it was given.");
	}

	@Test
	void quotedVersionTableHasAQuotedHistory() throws SQLException {
		MigratorSettings settings = MigratorSettings.defaults().withVersionTable(QualifiedName.of("\"My_version\""));
		this.revisions.migrator(this.dataSource, settings).upgrade("heads");
		String history = Databases.identifier(this.dataSource, "My_history");
		assertThat(Databases.query(this.dataSource, "SELECT revision FROM " + history)).hasSize(3);
	}

	@Test
	void connectionComesBackAsItWas() throws SQLException {
		CountingDataSource counting = new CountingDataSource(this.dataSource);
		counting.autoCommit(false);
		this.revisions.migrator(counting.dataSource()).upgrade("heads");
		assertThat(counting.lastAutoCommit()).isFalse();
		assertThat(counting.open()).isZero();
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c");
	}

	@Test
	void nothingToDoTakesAtMostSixStatementsHoweverManyRevisions() {
		for (int i = 0; i < 100; i++) {
			this.revisions.add(String.format("f%04d", i), selectNothing(), "");
		}
		this.revisions.migrator(this.dataSource).upgrade("heads");
		CountingDataSource counting = new CountingDataSource(this.dataSource);
		this.revisions.migrator(counting.dataSource()).upgrade("heads");
		assertThat(counting.statements()).hasSizeLessThanOrEqualTo(6);
	}

}
