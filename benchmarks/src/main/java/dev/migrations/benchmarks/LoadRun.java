package dev.migrations.benchmarks;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

import dev.migrations.revision.RevisionStep;
import dev.migrations.script.AsmRevisionHeaderReader;
import dev.migrations.script.Location;
import dev.migrations.script.MigrationFactory;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.Scripts;

/**
 * Loads revisions and plans with them, in a process of its own. Prints the microseconds
 * of loading, of planning all of them, of planning none, and of undoing all.
 */
final class LoadRun {

	private LoadRun() {
	}

	public static void main(String[] args) throws MalformedURLException {
		ClassLoader classLoader = new URLClassLoader(new URL[] { Path.of(args[0]).toUri().toURL() },
				LoadRun.class.getClassLoader());
		long start = System.nanoTime();
		Scripts scripts = ScriptDirectory
			.of(List.of(Location.DEFAULT), classLoader, new AsmRevisionHeaderReader(),
					MigrationFactory.noArgumentConstructor())
			.load();
		long loaded = System.nanoTime();
		List<RevisionStep> steps = scripts.map().planUpgrade(List.of(), "heads");
		long planned = System.nanoTime();
		List<String> rows = steps.get(steps.size() - 1).rowsAfter();
		if (!scripts.map().planUpgrade(rows, "heads").isEmpty()) {
			throw new IllegalStateException("Everything is applied");
		}
		long nothing = System.nanoTime();
		scripts.map().planDowngrade(rows, "base");
		long undone = System.nanoTime();
		System.out.println("RESULT " + steps.size() + " " + (loaded - start) / 1000 + " " + (planned - loaded) / 1000
				+ " " + (nothing - planned) / 1000 + " " + (undone - nothing) / 1000);
	}

}
