package dev.migrations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.migrations.dialect.Dialect;
import dev.migrations.render.JavaRevisionRenderer;
import dev.migrations.render.RevisionDraft;
import dev.migrations.render.RevisionFile;
import dev.migrations.render.RevisionFileNaming;
import dev.migrations.render.RevisionRenderer;
import dev.migrations.render.RevisionTemplate;
import dev.migrations.render.SqlRevisionRenderer;
import dev.migrations.revision.RevisionNode;
import dev.migrations.script.HeadsFile;
import dev.migrations.script.Location;
import dev.migrations.script.RevisionOutput;
import dev.migrations.script.RevisionOutputException;
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
		RevisionFormat format = Objects.requireNonNullElse(request.format(), this.settings.format());
		RevisionFileNaming naming = this.settings.namingOf(format);
		ScriptPlace place = place(request, draft.node(), naming);
		RevisionFile rendered = renderer(format, place, naming, dialect).render(draft);
		RevisionOutput output = (request.output() != null) ? RevisionOutput.folder(request.output())
				: this.settings.output();
		// a folder of the user's choice is taken as it is
		ScriptPlace target = (request.output() != null) ? ScriptPlace.of(place.location()) : place;
		Path folder = output.folderFor(ScriptPlace.of(place.location()), rendered.fileName());
		KnownRevisions.of(this.scripts)
			.requireAllOf(folder, this.settings.locations().recursive() && request.output() == null);
		Path file = output.write(target, rendered.fileName(), rendered.text());
		@Nullable Path heads = isWhereItIsLookedFor(request, place, rendered.fileName())
				? writeHeads(file, this.scripts.map().with(draft.node()).heads(), output) : null;
		runHooks(file);
		return new Written(file, heads);
	}

	/**
	 * A revision that is written to some other folder is none of the application's yet,
	 * and so not listed.
	 */
	private boolean isWhereItIsLookedFor(RevisionRequest request, ScriptPlace place, String fileName) {
		Path folder = request.output();
		if (folder == null) {
			return true;
		}
		try {
			Path usual = this.settings.output().folderFor(place, fileName);
			return usual.toAbsolutePath().normalize().equals(folder.toAbsolutePath().normalize());
		}
		catch (RevisionOutputException ex) {
			return false;
		}
	}

	/**
	 * Lists the heads where the list belongs; in the folder that the revision went to,
	 * where no module's sources are at hand. Without the list there is no revision.
	 */
	private Path writeHeads(Path revision, Collection<String> heads, RevisionOutput output) {
		HeadsFile headsFile = this.settings.headsFile();
		try {
			return headsFile
				.write(headsFile.target(this.settings.output()).isPresent() ? this.settings.output() : output, heads);
		}
		catch (RevisionOutputException ex) {
			delete(revision, ex);
			throw ex;
		}
	}

	private static void delete(Path file, RevisionOutputException failure) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException deletion) {
			failure.addSuppressed(deletion);
		}
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
	private ScriptPlace place(RevisionRequest request, RevisionNode node, RevisionFileNaming naming) {
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
		return naming.hasFolders() ? ScriptPlace.of(place.location()) : place;
	}

	private RevisionRenderer renderer(RevisionFormat format, ScriptPlace place, RevisionFileNaming naming,
			Supplier<Dialect> dialect) {
		return switch (format) {
			case JAVA -> new JavaRevisionRenderer(packageOf(place),
					template(format).orElseGet(RevisionTemplate::defaultJava), naming);
			case SQL -> new SqlRevisionRenderer(dialect.get().sqlGenerator(),
					template(format).orElseGet(RevisionTemplate::defaultSql), naming);
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
	 * @param heads the list of heads, or {@code null} if it was left alone
	 */
	record Written(Path file, @Nullable Path heads) {

	}

}
