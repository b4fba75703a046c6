package dev.migrations.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import dev.migrations.dialect.Dialect;
import dev.migrations.render.JavaRevisionRenderer;
import dev.migrations.render.RevisionDraft;
import dev.migrations.render.RevisionFile;
import dev.migrations.render.RevisionRenderer;
import dev.migrations.render.RevisionTemplate;
import dev.migrations.render.SqlRevisionRenderer;
import dev.migrations.revision.RevisionNode;
import dev.migrations.script.HeadsFile;
import dev.migrations.script.Location;
import dev.migrations.script.RevisionOutput;
import dev.migrations.script.Script;
import dev.migrations.script.ScriptPlace;
import dev.migrations.script.Scripts;

/**
 * Puts a new revision where it belongs: beside the revision it follows, under the
 * configured name; then lists it in {@code HEADS} and hands it to the hooks.
 */
final class RevisionWriter {

	private final Scripts scripts;

	private final RevisionGeneratorSettings settings;

	RevisionWriter(Scripts scripts, RevisionGeneratorSettings settings) {
		this.scripts = scripts;
		this.settings = settings;
	}

	/**
	 * Writes the file, the list of heads, and runs the hooks.
	 * @throws UnknownRevisionFileException if the folder holds a revision that this
	 * application does not have
	 * @throws PostWriteHookException if a hook fails; the files stay
	 */
	Written write(RevisionRequest request, RevisionDraft draft, Supplier<Dialect> dialect) {
		ScriptPlace place = place(request, draft.node());
		RevisionFormat format = Objects.requireNonNullElse(request.format(), this.settings.format());
		RevisionFile rendered = renderer(format, place, dialect).render(draft);
		RevisionOutput output = (request.output() != null) ? RevisionOutput.folder(request.output())
				: this.settings.output();
		Path folder = output.folderFor(place, rendered.fileName());
		KnownRevisions.of(this.scripts).requireAllOf(folder);
		Path file = output.write(place, rendered.fileName(), rendered.text());
		Path heads = writeHeads(this.scripts.map().with(draft.node()).heads(), file.resolveSibling(HeadsFile.NAME));
		runHooks(file);
		return new Written(file, heads);
	}

	/**
	 * Lists the heads where the list belongs; beside the revision, where no module's
	 * sources are at hand.
	 */
	private Path writeHeads(Collection<String> heads, Path otherwise) {
		Path file = this.settings.headsFile().target(this.settings.output()).orElse(otherwise);
		HeadsFile.write(file, heads);
		return file;
	}

	void runHooks(Path file) {
		for (PostWriteHook hook : this.settings.hooks()) {
			try {
				hook.afterWrite(file);
			}
			catch (PostWriteHookException ex) {
				throw ex;
			}
			catch (IOException | RuntimeException ex) {
				throw PostWriteHookException.of(hook.name(), file, ex);
			}
		}
	}

	/**
	 * The location that the request names, else that of the first revision it follows.
	 * @throws VersionPathRequiredException if it follows none, and there are several
	 */
	private ScriptPlace place(RevisionRequest request, RevisionNode node) {
		if (request.versionPath() != null) {
			return ScriptPlace.of(this.settings.locations().named(request.versionPath()));
		}
		if (node.downRevisions().isEmpty()) {
			if (this.settings.locations().several() && request.output() == null) {
				throw new VersionPathRequiredException(this.settings.locations().locations());
			}
			return ScriptPlace.of(this.settings.locations().first());
		}
		ScriptPlace place = this.scripts.script(node.downRevisions().get(0))
			.flatMap(Script::place)
			.orElseGet(() -> ScriptPlace.of(this.settings.locations().first()));
		// a template with folders says itself where a file goes below its location
		return this.settings.naming().hasFolders() ? ScriptPlace.of(place.location()) : place;
	}

	private RevisionRenderer renderer(RevisionFormat format, ScriptPlace place, Supplier<Dialect> dialect) {
		return switch (format) {
			case JAVA -> new JavaRevisionRenderer(packageOf(place),
					template(format).orElseGet(RevisionTemplate::defaultJava), this.settings.naming());
			case SQL -> new SqlRevisionRenderer(dialect.get().sqlGenerator(),
					template(format).orElseGet(RevisionTemplate::defaultSql), this.settings.naming());
		};
	}

	private static String packageOf(ScriptPlace place) {
		String location = place.location().packageName().or(Location.DEFAULT::packageName).orElseThrow();
		return place.folder().isEmpty() ? location : location + "." + place.folder().replace('/', '.');
	}

	/**
	 * The user's own template, which is one of the configured format.
	 */
	private Optional<RevisionTemplate> template(RevisionFormat format) {
		return (format == this.settings.format()) ? this.settings.template().map(RevisionTemplate::file)
				: Optional.empty();
	}

	/**
	 * What was written.
	 *
	 * @param file the revision
	 * @param heads the list of heads
	 */
	record Written(Path file, Path heads) {

	}

}
