package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.migrations.autogenerate.AutogenerateOptions;
import dev.migrations.render.RevisionFileNaming;
import dev.migrations.script.HeadsFile;
import dev.migrations.script.Location;
import dev.migrations.script.RevisionOutput;
import dev.migrations.script.ScriptLocations;

/**
 * How new revisions are written.
 *
 * @param format the kind of file, where a request names none
 * @param locations the locations that new revisions belong to
 * @param output where files go, where a request names no folder
 * @param template the user's own template of that format, if any
 * @param naming how files are named; asked only when one is written
 * @param hooks what works on each file that was written, in order
 * @param headsFile the committed list of heads
 * @param autogenerate how entities and database are compared
 * @since 0.1.0
 */
public record RevisionGeneratorSettings(RevisionFormat format, ScriptLocations locations, RevisionOutput output,
		Optional<Path> template, Supplier<RevisionFileNaming> naming, List<PostWriteHook> hooks, HeadsFile headsFile,
		AutogenerateOptions autogenerate) {

	public RevisionGeneratorSettings {
		hooks = List.copyOf(hooks);
	}

	/**
	 * One location, the usual names, no hooks.
	 */
	public RevisionGeneratorSettings(RevisionFormat format, Location location, RevisionOutput output,
			Optional<Path> template, AutogenerateOptions autogenerate) {
		this(format, ScriptLocations.of(location), output, template, RevisionFileNaming::defaults, List.of(),
				HeadsFile.of(ScriptLocations.of(location), RevisionGeneratorSettings.class.getClassLoader()),
				autogenerate);
	}

	public RevisionGeneratorSettings withLocations(ScriptLocations newLocations) {
		return new RevisionGeneratorSettings(this.format, newLocations, this.output, this.template, this.naming,
				this.hooks, this.headsFile, this.autogenerate);
	}

	public RevisionGeneratorSettings withNaming(RevisionFileNaming newNaming) {
		return new RevisionGeneratorSettings(this.format, this.locations, this.output, this.template, () -> newNaming,
				this.hooks, this.headsFile, this.autogenerate);
	}

	public RevisionGeneratorSettings withHooks(List<? extends PostWriteHook> newHooks) {
		return new RevisionGeneratorSettings(this.format, this.locations, this.output, this.template, this.naming,
				List.copyOf(newHooks), this.headsFile, this.autogenerate);
	}

	public RevisionGeneratorSettings withHeadsFile(HeadsFile newHeadsFile) {
		return new RevisionGeneratorSettings(this.format, this.locations, this.output, this.template, this.naming,
				this.hooks, newHeadsFile, this.autogenerate);
	}

	/**
	 * How a file of a format is named, checked so that what is written is found again.
	 * @throws dev.migrations.render.RevisionFileNamingException if it would not be: the
	 * template of names has folders and those below a location are not searched, or it
	 * gives names that no Java class can have
	 */
	RevisionFileNaming namingOf(RevisionFormat written) {
		RevisionFileNaming checked = this.naming.get();
		checked.requireFoundAgain(this.locations.recursive());
		if (written == RevisionFormat.JAVA) {
			checked.requireJavaNames();
		}
		return checked;
	}

}
