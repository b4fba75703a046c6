package dev.migrations.autogenerate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.operation.Operation;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;

/**
 * Follows applied revisions, oldest first, to tell what they own. A Java revision tells
 * by its operations; a SQL revision by its {@code creates:} header. SQL inside of an
 * {@code op.execute} tells nothing, so what it creates is not owned.
 *
 * @since 0.1.0
 */
public final class RevisionReplay {

	private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s.\"]+)";

	private static final String QUALIFIED = "(?:(" + NAME + ")\\.)?(" + NAME + ")";

	private static final Pattern TABLE_OR_SEQUENCE = Pattern.compile("\\s*(table|sequence)\\s+" + QUALIFIED + "\\s*");

	private static final Pattern INDEX = Pattern.compile("\\s*index\\s+(" + NAME + ")\\s+on\\s+" + QUALIFIED + "\\s*");

	private final ComparisonRules rules;

	private final Set<QualifiedName> tables = new HashSet<>();

	private final Map<QualifiedName, Set<String>> indexes = new HashMap<>();

	private final Set<QualifiedName> sequences = new HashSet<>();

	private final OwnershipVisitor visitor;

	RevisionReplay(String dialect, ComparisonRules rules) {
		this.rules = rules;
		this.visitor = new OwnershipVisitor(this, dialect);
	}

	/**
	 * Follows the upgrade of a Java revision.
	 */
	public RevisionReplay operations(List<Operation> upgrade) {
		upgrade.forEach((operation) -> operation.accept(this.visitor));
		return this;
	}

	/**
	 * Follows the {@code creates:} header of a SQL revision: {@code table users},
	 * {@code index ix_users_age on users}, {@code sequence shop.users_seq}.
	 * @throws MalformedCreatesException if an entry is none of these
	 */
	public RevisionReplay creates(List<String> entries) {
		entries.forEach(this::creates);
		return this;
	}

	private void creates(String entry) {
		Matcher object = TABLE_OR_SEQUENCE.matcher(entry);
		Matcher index = INDEX.matcher(entry);
		if (object.matches()) {
			QualifiedName name = QualifiedName.of(object.group(2), object.group(3));
			if (object.group(1).equals("table")) {
				addTable(name, List.of());
			}
			else {
				addSequence(name);
			}
		}
		else if (index.matches()) {
			addIndex(QualifiedName.of(index.group(2), index.group(3)), index.group(1));
		}
		else {
			throw new MalformedCreatesException(entry);
		}
	}

	/**
	 * What the revisions followed so far own.
	 */
	public OwnedObjects owned() {
		return new OwnedObjects(this.tables, this.indexes, this.sequences);
	}

	RevisionReplay addTable(QualifiedName table, List<Index> itsIndexes) {
		this.tables.add(canonical(table));
		itsIndexes.forEach((index) -> addIndex(table, index.name()));
		return this;
	}

	RevisionReplay removeTable(QualifiedName table) {
		this.tables.remove(canonical(table));
		this.indexes.remove(canonical(table));
		return this;
	}

	RevisionReplay renameTable(QualifiedName table, String newName) {
		QualifiedName renamed = canonical(table.withName(newName));
		if (this.tables.remove(canonical(table))) {
			this.tables.add(renamed);
		}
		Set<String> moved = this.indexes.remove(canonical(table));
		if (moved != null) {
			this.indexes.put(renamed, moved);
		}
		return this;
	}

	RevisionReplay addIndex(QualifiedName table, String index) {
		this.indexes.computeIfAbsent(canonical(table), (key) -> new HashSet<>()).add(this.rules.canonicalName(index));
		return this;
	}

	RevisionReplay removeIndex(QualifiedName table, String index) {
		this.indexes.getOrDefault(canonical(table), new HashSet<>()).remove(this.rules.canonicalName(index));
		return this;
	}

	RevisionReplay renameIndex(QualifiedName table, String index, String newName) {
		Set<String> names = this.indexes.getOrDefault(canonical(table), new HashSet<>());
		if (names.remove(this.rules.canonicalName(index))) {
			names.add(this.rules.canonicalName(newName));
		}
		return this;
	}

	/**
	 * A written drop of an index names no table.
	 */
	RevisionReplay removeIndexOfAnyTable(String index) {
		this.indexes.values().forEach((names) -> names.remove(this.rules.canonicalName(index)));
		return this;
	}

	RevisionReplay addSequence(QualifiedName sequence) {
		this.sequences.add(canonical(sequence));
		return this;
	}

	RevisionReplay removeSequence(QualifiedName sequence) {
		this.sequences.remove(canonical(sequence));
		return this;
	}

	RevisionReplay renameSequence(QualifiedName sequence, String newName) {
		if (this.sequences.remove(canonical(sequence))) {
			this.sequences.add(canonical(sequence.withName(newName)));
		}
		return this;
	}

	private QualifiedName canonical(QualifiedName name) {
		@Nullable String schema = name.schema();
		return QualifiedName.of((schema != null) ? this.rules.canonicalName(schema) : null,
				this.rules.canonicalName(name.name()));
	}

}
