package dev.migrations.render;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The head of a Java revision: its comment and its annotation.
 */
final class JavaAnnotation {

	private JavaAnnotation() {
	}

	/**
	 * The text as the content of a comment: it can neither end the comment nor be read as
	 * an escape.
	 */
	static String javadoc(String text) {
		String literal = JavaLiteral.of(RevisionVariables.oneLine(text).replace("&", "&amp;").replace("<", "&lt;"));
		return literal.substring(1, literal.length() - 1)
			.replace("\\\"", "\"")
			.replace("\\\\", "&#92;")
			.replace("*/", "*&#47;")
			.replace("/*", "&#47;*")
			.replace("@", "&#64;");
	}

	static String of(RevisionDraft draft, ZoneId timeZone) {
		List<JavaCode> attributes = new ArrayList<>();
		attributes.add(attribute("id", JavaCode.string(draft.id())));
		attributes.add(attribute("revises", array(draft.node().downRevisions())));
		addList(attributes, "branchLabels", draft.node().branchLabels());
		addList(attributes, "dependsOn", draft.node().dependsOn());
		addText(attributes, "message", RevisionVariables.oneLine(draft.message()));
		attributes.add(attribute("created", JavaCode.string(RevisionVariables.created(draft, timeZone))));
		addText(attributes, "generatedBy", RevisionVariables.oneLine(draft.generatedBy()));
		JavaLayout layout = new JavaLayout(0);
		layout.expression(JavaCode.call("@Revision", attributes));
		return layout.toString();
	}

	private static void addList(List<JavaCode> attributes, String name, List<String> values) {
		if (!values.isEmpty()) {
			attributes.add(attribute(name, array(values)));
		}
	}

	private static void addText(List<JavaCode> attributes, String name, String value) {
		if (!value.isEmpty()) {
			attributes.add(attribute(name, JavaCode.string(value)));
		}
	}

	private static JavaCode array(List<String> values) {
		if (values.isEmpty()) {
			return JavaCode.text("{}");
		}
		String elements = values.stream().map(JavaLiteral::of).collect(Collectors.joining(", "));
		return JavaCode.text((values.size() == 1) ? elements : "{ " + elements + " }");
	}

	private static JavaCode attribute(String name, JavaCode value) {
		return JavaCode.text(name + " = " + value.flat());
	}

}
