package dev.migrations.script;

import java.util.Optional;

/**
 * Reads {@link Revision} from a class file without loading the class. Core has one on
 * ASM, the starter one on Spring's {@code MetadataReader}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface RevisionHeaderReader {

	/**
	 * What the class says about itself; empty if it is not annotated.
	 * @param classFile the content of the class file
	 * @throws RuntimeException of any kind if it is no class file that can be read; the
	 * caller names the file
	 */
	Optional<RevisionHeader> read(byte[] classFile);

}
