package dev.migrations.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Reads {@link Revision} with ASM, an optional dependency.
 *
 * @since 0.1.0
 */
public final class AsmRevisionHeaderReader implements RevisionHeaderReader {

	private static final String REVISION = Type.getDescriptor(Revision.class);

	@Override
	public Optional<RevisionHeader> read(byte[] classFile) {
		HeaderVisitor visitor = new HeaderVisitor();
		new ClassReader(classFile).accept(visitor,
				ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
		return visitor.header();
	}

	private static final class HeaderVisitor extends ClassVisitor {

		private @Nullable AttributeVisitor attributes;

		HeaderVisitor() {
			super(Opcodes.ASM9);
		}

		@Override
		public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
			if (!REVISION.equals(descriptor)) {
				return null;
			}
			this.attributes = new AttributeVisitor();
			return this.attributes;
		}

		Optional<RevisionHeader> header() {
			return Optional.ofNullable(this.attributes).map(AttributeVisitor::header);
		}

	}

	private static final class AttributeVisitor extends AnnotationVisitor {

		private final Map<String, Object> values = new HashMap<>();

		private final Map<String, List<String>> lists = new HashMap<>();

		AttributeVisitor() {
			super(Opcodes.ASM9);
		}

		@Override
		public void visit(String name, Object value) {
			this.values.put(name, value);
		}

		@Override
		public AnnotationVisitor visitArray(String name) {
			List<String> list = this.lists.computeIfAbsent(name, (key) -> new ArrayList<>());
			return new AnnotationVisitor(Opcodes.ASM9) {

				@Override
				public void visit(@Nullable String elementName, Object value) {
					list.add(value.toString());
				}

			};
		}

		RevisionHeader header() {
			return new RevisionHeader(text("id"), list("revises"), list("branchLabels"), list("dependsOn"),
					text("message"), text("created"), text("generatedBy"),
					!Boolean.FALSE.equals(this.values.get("transactional")), List.of());
		}

		private String text(String name) {
			return this.values.getOrDefault(name, "").toString();
		}

		private List<String> list(String name) {
			return this.lists.getOrDefault(name, List.of());
		}

	}

}
