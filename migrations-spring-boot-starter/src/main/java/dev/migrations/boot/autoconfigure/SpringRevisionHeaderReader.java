package dev.migrations.boot.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import dev.migrations.script.Revision;
import dev.migrations.script.RevisionHeader;
import dev.migrations.script.RevisionHeaderReader;

/**
 * Reads {@link Revision} with Spring's own reader of class files, which knows those of
 * every Java version that Spring runs on.
 */
final class SpringRevisionHeaderReader implements RevisionHeaderReader {

	private final MetadataReaderFactory readers;

	SpringRevisionHeaderReader(ResourceLoader resourceLoader) {
		this.readers = MetadataReaderFactory.create(resourceLoader.getClassLoader());
	}

	@Override
	public Optional<RevisionHeader> read(byte[] classFile) {
		MergedAnnotation<Revision> revision = annotation(classFile);
		if (!revision.isPresent()) {
			return Optional.empty();
		}
		return Optional
			.of(new RevisionHeader(revision.getString("id"), list(revision, "revises"), list(revision, "branchLabels"),
					list(revision, "dependsOn"), revision.getString("message"), revision.getString("created"),
					revision.getString("generatedBy"), revision.getBoolean("transactional"), List.of()));
	}

	private MergedAnnotation<Revision> annotation(byte[] classFile) {
		try {
			return this.readers.getMetadataReader(new ByteArrayResource(classFile))
				.getAnnotationMetadata()
				.getAnnotations()
				.get(Revision.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> list(MergedAnnotation<Revision> revision, String attribute) {
		return List.of(revision.getStringArray(attribute));
	}

}
