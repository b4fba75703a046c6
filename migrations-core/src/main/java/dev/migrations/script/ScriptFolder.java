package dev.migrations.script;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A folder of revisions, wherever it is.
 */
interface ScriptFolder {

	/**
	 * Reads every file of the folder whose name ends as given; folders inside are left
	 * alone, unless the folder is recursive. A folder that does not exist has no files.
	 * @param suffix the end of the names: {@code .sql}
	 * @param reader is given the file as it can be opened again later, and as it can be
	 * opened now, without opening its archive again
	 */
	<T> List<T> read(String suffix, BiFunction<ScriptFile, ScriptFile.Content, T> reader);

}
