package dev.migrations.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * A line of revisions of one kind, compiled where they are Java, in a folder and in a
 * jar.
 *
 * @param folder the root of the folder
 * @param jar the archive with the same files
 */
record RevisionPlaces(Path folder, Path jar) {

	/** The package, as a folder. */
	static final String REVISIONS = "db/revisions";

	static RevisionPlaces sql(Path root, int count) throws IOException {
		Path folder = root.resolve("sql");
		RevisionFiles.write(root.resolve("files"), count);
		Files.createDirectories(folder.resolve(REVISIONS).getParent());
		Files.move(root.resolve("files").resolve("ours"), folder.resolve(REVISIONS));
		return new RevisionPlaces(folder, pack(folder, root.resolve("sql.jar")));
	}

	static RevisionPlaces java(Path root, int count) throws IOException {
		Path sources = Files.createDirectories(root.resolve("sources"));
		Path folder = root.resolve("java");
		List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", folder.toString(), "-cp",
				System.getProperty("java.class.path")));
		for (int number = 1; number <= count; number++) {
			String name = String.format("R%05d_table_%d", number, number);
			arguments.add(Files.writeString(sources.resolve(name + ".java"), source(name, number)).toString());
		}
		if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
			throw new IllegalStateException("The revisions do not compile");
		}
		return new RevisionPlaces(folder, pack(folder, root.resolve("java.jar")));
	}

	private static String source(String name, int number) {
		String revises = (number == 1) ? "{}" : "\"" + RevisionFiles.id(number - 1) + "\"";
		return """
				package db.revisions;

				import dev.migrations.operation.Operations;
				import dev.migrations.script.Migration;
				import dev.migrations.script.Revision;

				import static dev.migrations.operation.Ddl.bigint;
				import static dev.migrations.operation.Ddl.column;
				import static dev.migrations.operation.Ddl.primaryKey;
				import static dev.migrations.operation.Ddl.varchar;

				@Revision(id = "%s", revises = %s, message = "table %d", created = "2026-11-20T11:13:43Z")
				public class %s implements Migration {

					@Override
					public void upgrade(Operations op) {
						op.createTable("o%4$d", column("id", bigint()).notNull(), column("name", varchar(50)),
								primaryKey("pk_o%4$d", "id"));
						op.createIndex("ix_o%4$d", "o%4$d", "name");
					}

					@Override
					public void downgrade(Operations op) {
						op.dropTable("o%4$d");
					}

				}
				""".replace("%4$d", String.valueOf(number)).formatted(RevisionFiles.id(number), revises, number, name);
	}

	private static Path pack(Path folder, Path archive) throws IOException {
		try (OutputStream out = Files.newOutputStream(archive);
				JarOutputStream jar = new JarOutputStream(out);
				Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter((path) -> !path.equals(folder)).sorted().toList()) {
				boolean directory = Files.isDirectory(file);
				String name = folder.relativize(file).toString().replace('\\', '/');
				jar.putNextEntry(new JarEntry(directory ? name + "/" : name));
				if (!directory) {
					Files.copy(file, jar);
				}
				jar.closeEntry();
			}
		}
		return archive;
	}

}
