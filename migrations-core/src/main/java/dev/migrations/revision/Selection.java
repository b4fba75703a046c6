package dev.migrations.revision;

import java.util.BitSet;
import java.util.List;

/**
 * The revisions a command concerns, and those to begin with when they are put in order
 * from the top down.
 */
record Selection(BitSet revisions, List<Node> heads) {
}
