package dev.migrations.script;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A folder that a build has filled. Its files are copies: an editor that opened one, or a
 * rebase, would change what the next build overwrites.
 *
 * @param folder the folder
 */
record BuiltFolder(ScriptFolder folder) implements ScriptFolder {

	@Override
	public <T> List<T> read(String suffix, BiFunction<ScriptFile, ScriptFile.Content, T> reader) {
		return this.folder.read(suffix, (file, open) -> reader.apply(file.withoutSource(), open));
	}

}
