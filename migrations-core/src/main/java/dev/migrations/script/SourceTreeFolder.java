package dev.migrations.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * A folder of the class path as it would be after the next build: files that are new or
 * changed in the source tree are read from there, and left-overs of deleted ones are
 * passed over.
 *
 * @param classpath the folder as it is
 * @param files what the build made of the source folder
 */
record SourceTreeFolder(ScriptFolder classpath, BuiltFiles files) implements ScriptFolder {

	@Override
	public <T> List<T> read(String suffix, BiFunction<ScriptFile, ScriptFile.Content, T> reader) {
		if (!this.files.haveSource()) {
			return new BuiltFolder(this.classpath).read(suffix, reader);
		}
		Map<String, ScriptFile> stale = new TreeMap<>();
		this.files.stale(suffix, suffix).forEach((file) -> stale.put(file.relativeName(), file));
		List<String> leftOvers = new ArrayList<>();
		List<T> results = new ArrayList<>();
		this.classpath.read(suffix, (file, open) -> {
			if (!this.files.contain(file)) {
				return results.add(reader.apply(file.withoutSource(), open));
			}
			if (this.files.source(file.relativeName()).isEmpty()) {
				return leftOvers.add(file.relativeName());
			}
			return stale.containsKey(file.relativeName()) || results.add(reader.apply(atSource(file), open));
		});
		stale.values().forEach((file) -> results.add(reader.apply(file, file.content())));
		this.files.warnOfLeftOvers(leftOvers);
		return results;
	}

	/**
	 * The built file under the name of its source, which is the one to open in an editor.
	 * The content stays the built one: a build may fill in placeholders.
	 */
	private ScriptFile atSource(ScriptFile file) {
		Path source = this.files.source().resolve(file.relativeName());
		return new ScriptFile(file.name(), file.folder(), source.toString(), Optional.of(source), file.content());
	}

}
