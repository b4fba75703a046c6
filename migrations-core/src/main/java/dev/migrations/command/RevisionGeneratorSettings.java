package dev.migrations.command;

import java.nio.file.Path;
import java.util.Optional;

import dev.migrations.autogenerate.AutogenerateOptions;
import dev.migrations.script.Location;
import dev.migrations.script.RevisionOutput;

/**
 * How new revisions are written.
 *
 * @param format the kind of file, where a request names none
 * @param location the location that new revisions belong to
 * @param output where files go, where a request names no folder
 * @param template the user's own template of that format, if any
 * @param autogenerate how entities and database are compared
 * @since 0.1.0
 */
public record RevisionGeneratorSettings(RevisionFormat format, Location location, RevisionOutput output,
		Optional<Path> template, AutogenerateOptions autogenerate) {

}
