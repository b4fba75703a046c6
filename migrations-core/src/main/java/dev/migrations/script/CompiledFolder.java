package dev.migrations.script;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The class files of a package, with what was just compiled in place of what it replaces.
 *
 * @param packageName the package
 * @param classpath the package as it is on the class path
 * @param files what the build made of the package's source files
 * @param sources the source files that were compiled
 * @param compiled the class files made of them, by the names of the classes
 */
record CompiledFolder(String packageName, ScriptFolder classpath, BuiltFiles files, List<Path> sources,
		Map<String, byte[]> compiled) implements ScriptFolder {

	@Override
	public <T> List<T> read(String suffix, BiFunction<ScriptFile, ScriptFile.Content, T> reader) {
		Set<Path> replaced = new HashSet<>(this.sources);
		List<T> results = new ArrayList<>();
		this.classpath.read(suffix,
				(file, open) -> isReplaced(file, replaced) || results.add(reader.apply(file, open)));
		this.compiled.forEach((className, content) -> {
			requireOfPackage(className);
			String name = className.substring(this.packageName.length() + 1).replace('.', '/') + suffix;
			ScriptFile file = ScriptFile.of(name, className, Optional.empty(), () -> new ByteArrayInputStream(content));
			results.add(reader.apply(file, file.content()));
		});
		return results;
	}

	private void requireOfPackage(String className) {
		if (!className.startsWith(this.packageName + ".")) {
			throw new ScriptException(className,
					"Class '" + className + "' is not in the package '" + this.packageName
							+ "', in whose folder its source file is.",
					"Correct the line 'package' of the file, or move the file.");
		}
	}

	private boolean isReplaced(ScriptFile file, Set<Path> replaced) {
		return this.files.contain(file)
				&& this.files.sourceOfClass(file.relativeName()).filter(replaced::contains).isPresent();
	}

}
