package dev.migrations.script;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The Java revisions of a package as they would be after the next build: what is new or
 * changed in the source tree is compiled into memory. Nothing is compiled when nothing
 * is.
 *
 * @param location the configured location
 * @param packageName its package
 * @param classLoader finds the package and loads the classes
 * @param headers reads the annotation of a class file
 * @param factory makes the objects
 * @param files what the build made of the package's source files
 * @param compiler compiles the others
 */
record SourceTreeScriptSource(Location location, String packageName, ClassLoader classLoader,
		RevisionHeaderReader headers, MigrationFactory factory, BuiltFiles files,
		RevisionCompiler compiler) implements ScriptSource {

	@Override
	public List<Script> scripts() {
		ScriptFolder classpath = new ClasspathFolder(this.classLoader, this.packageName.replace('.', '/'),
				this.files.recursive());
		List<Path> stale = stale();
		if (stale.isEmpty()) {
			return source(classpath, this.classLoader);
		}
		Map<String, byte[]> compiled = this.compiler.compile(stale, this.classLoader);
		return source(new CompiledFolder(this.packageName, classpath, this.files, stale, compiled),
				new CompiledClassLoader(this.packageName, this.files.recursive(), compiled, this.classLoader));
	}

	private List<Path> stale() {
		if (!this.files.haveSource()) {
			return List.of();
		}
		// no class is made of package-info.java unless it is annotated
		return this.files.stale(".java", ".class")
			.stream()
			.filter((file) -> !"package-info.java".equals(file.name()))
			.map((file) -> this.files.source().resolve(file.relativeName()))
			.toList();
	}

	private List<Script> source(ScriptFolder folder, ClassLoader loader) {
		return new JavaScriptSource(this.location, this.packageName, folder, this.headers,
				new MigrationLoader(loader, this.factory), this.files)
			.scripts();
	}

}
