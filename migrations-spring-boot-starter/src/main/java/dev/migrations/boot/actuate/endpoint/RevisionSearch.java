package dev.migrations.boot.actuate.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.MigrationDatabases;
import dev.migrations.command.RevisionInfo;
import dev.migrations.revision.RevisionNotFoundException;
import dev.migrations.runtime.DatabaseUnreachableException;

/**
 * Looks for one revision in all databases of an application.
 */
final class RevisionSearch {

	private final MigrationDatabases databases;

	RevisionSearch(MigrationDatabases databases) {
		this.databases = databases;
	}

	/**
	 * The revision.
	 * @param revision its id, or the start of it
	 * @param database the database to look in, or {@code null} for all
	 * @throws RevisionNotFoundException if no database has it
	 * @throws DatabaseOperationException if none has it of those that can be reached
	 * @throws EndpointRequestException if more than one has it
	 */
	RevisionDescriptor find(String revision, @Nullable String database) {
		List<String> names = this.databases.names();
		if (database != null) {
			return describe(this.databases.commands(database), revision);
		}
		Map<String, RevisionDescriptor> found = new LinkedHashMap<>();
		RevisionNotFoundException unknown = null;
		DatabaseOperationException unreachable = null;
		for (String name : names) {
			try {
				found.put(name, describe(this.databases.commands(name), revision));
			}
			catch (RevisionNotFoundException ex) {
				unknown = ex;
			}
			catch (DatabaseUnreachableException ex) {
				if (names.size() == 1) {
					throw ex;
				}
				unreachable = new DatabaseOperationException(name, List.of(), ex);
			}
		}
		if (found.isEmpty() && unreachable != null) {
			throw unreachable;
		}
		if (found.isEmpty() && unknown != null) {
			throw unknown;
		}
		if (found.size() > 1) {
			throw EndpointRequestException.inSeveral(revision, List.copyOf(found.keySet()));
		}
		return found.values().iterator().next();
	}

	private static RevisionDescriptor describe(MigrationCommands commands, String revision) {
		List<RevisionInfo> found = commands.show(revision);
		if (found.size() != 1) {
			throw new EndpointRequestException("'" + revision + "' means " + found.size() + " revisions. Name one.");
		}
		String id = found.get(0).id();
		return commands.status()
			.revisions()
			.stream()
			.filter((candidate) -> candidate.id().equals(id))
			.map(RevisionDescriptor::of)
			.findFirst()
			.orElseThrow(() -> new EndpointRequestException("'" + revision + "' is no revision. Name one."));
	}

}
