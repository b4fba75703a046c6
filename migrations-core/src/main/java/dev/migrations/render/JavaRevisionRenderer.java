package dev.migrations.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.migrations.operation.Operation;

/**
 * Writes a revision as a Java class.
 *
 * @since 0.1.0
 */
public final class JavaRevisionRenderer implements RevisionRenderer {

	private static final int BODY = 2;

	private final String packageName;

	private final RevisionTemplate template;

	private final RevisionFileNaming naming;

	/**
	 * A renderer of classes with the usual names.
	 * @param packageName the package of the classes
	 * @param template their template
	 */
	public JavaRevisionRenderer(String packageName, RevisionTemplate template) {
		this(packageName, template, RevisionFileNaming.defaults());
	}

	/**
	 * A renderer of classes.
	 * @param packageName the package of the classes; those that the names have folders
	 * for are below it
	 * @param template their template
	 * @param naming how they are named
	 */
	public JavaRevisionRenderer(String packageName, RevisionTemplate template, RevisionFileNaming naming) {
		this.packageName = packageName;
		this.template = template;
		this.naming = naming;
	}

	@Override
	public RevisionFile render(RevisionDraft draft) {
		Set<String> imports = new TreeSet<>();
		imports.add("dev.migrations.operation.Operations");
		imports.add("dev.migrations.script.Migration");
		imports.add("dev.migrations.script.Revision");
		String path = this.naming.javaPath(draft);
		String className = path.substring(path.lastIndexOf('/') + 1);
		Map<String, Object> variables = new HashMap<>(RevisionVariables.of(draft, this.naming.timeZone()));
		variables.put("package", packageOf(path));
		variables.put("className", className);
		variables.put("javadoc", JavaAnnotation.javadoc(draft.message()));
		variables.put("annotation", JavaAnnotation.of(draft, this.naming.timeZone()));
		variables.put("upgrade", statements(draft.upgrade(), imports));
		variables.put("downgrade", statements(draft.downgrade(), imports));
		variables.put("imports", imports(imports));
		return new RevisionFile(path + ".java", this.template.render(variables));
	}

	private String packageOf(String path) {
		int end = path.lastIndexOf('/');
		return (end < 0) ? this.packageName : this.packageName + "." + path.substring(0, end).replace('/', '.');
	}

	/**
	 * The operations as statements of a method's body, without what they import.
	 */
	static String statements(List<Operation> operations, Set<String> imports) {
		JavaLayout layout = new JavaLayout(BODY);
		new JavaStatements("op", new JavaSpecs(imports)).all(operations)
			.forEach((statement) -> statement.accept(layout));
		return layout.toString();
	}

	private static String imports(Set<String> imports) {
		List<String> groups = List.of("java.", "dev.", "static ");
		return groups.stream()
			.map((group) -> imports.stream()
				.filter((name) -> name.startsWith(group))
				.map((name) -> "import " + name + ";")
				.collect(Collectors.joining("\n")))
			.filter((lines) -> !lines.isEmpty())
			.collect(Collectors.joining("\n\n"));
	}

}
