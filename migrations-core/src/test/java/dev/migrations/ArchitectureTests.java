package dev.migrations;

import java.util.Arrays;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.AbstractClassesTransformer;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.all;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The arrows between packages: which may use which. Nothing else is allowed.
 */
@AnalyzeClasses(packages = "dev.migrations", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String ROOT = "dev.migrations";

	@ArchTest
	static final ArchRule schema = arrows("schema");

	@ArchTest
	static final ArchRule operation = arrows("operation", "schema");

	@ArchTest
	static final ArchRule revision = arrows("revision");

	@ArchTest
	static final ArchRule script = arrows("script", "revision", "operation");

	@ArchTest
	static final ArchRule dialect = arrows("dialect", "schema", "operation");

	@ArchTest
	static final ArchRule metadata = arrows("metadata", "schema");

	@ArchTest
	static final ArchRule autogenerate = arrows("autogenerate", "schema", "operation", "dialect");

	@ArchTest
	static final ArchRule render = arrows("render", "schema", "operation", "revision", "dialect");

	@ArchTest
	static final ArchRule runtime = arrows("runtime", "schema", "operation", "revision", "script", "dialect");

	@ArchTest
	static final ArchRule command = arrows("command", "schema", "operation", "revision", "script", "dialect",
			"metadata", "autogenerate", "render", "runtime");

	@ArchTest
	static final ArchRule noCycles = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule noSpring = noClasses().should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework..");

	@ArchTest
	static final ArchRule hibernateInItsPackageOnly = noClasses().that()
		.resideOutsideOfPackage(ROOT + ".metadata.hibernate")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.hibernate..", "jakarta.persistence..");

	@ArchTest
	static final ArchRule pgjdbcInOneClassOnly = noClasses().that()
		.doNotHaveFullyQualifiedName(ROOT + ".dialect.postgresql.PgjdbcCopy")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.postgresql..");

	@ArchTest
	static final ArchRule commandLineInItsPackageOnly = noClasses().that()
		.resideOutsideOfPackage(ROOT + ".command.cli")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("picocli..");

	@ArchTest
	static final ArchRule operationsKnowConnectionsAndTheNamesOfTypesOnly = noClasses().that()
		.resideInAPackage(ROOT + ".operation")
		.and()
		.doNotHaveSimpleName("JdbcWork")
		.should()
		.dependOnClassesThat(resideInAPackage("java.sql..").and(not(simpleName("JDBCType"))));

	@ArchTest
	static final ArchRule databasesDoNotKnowOneAnother = slices().matching(ROOT + ".dialect.(*)..")
		.should()
		.notDependOnEachOther()
		// MariaDB comes from MySQL, and takes what it has kept from there
		.ignoreDependency(resideInAPackage(ROOT + ".dialect.mariadb"), resideInAPackage(ROOT + ".dialect.mysql"));

	@ArchTest
	static final ArchRule nothingStaticChanges = fields().that().areStatic().should(new ArchCondition<>("be final") {
		@Override
		public void check(JavaField field, ConditionEvents events) {
			boolean satisfied = field.getModifiers().contains(JavaModifier.FINAL)
					|| field.getModifiers().contains(JavaModifier.SYNTHETIC);
			events.add(new SimpleConditionEvent(field, satisfied, field.getFullName()));
		}
	});

	@ArchTest
	static final ArchRule everyPackageIsNullMarked = all(new AbstractClassesTransformer<JavaPackage>("packages") {
		@Override
		public Iterable<JavaPackage> doTransform(JavaClasses collection) {
			return collection.getPackage(ROOT).getSubpackagesInTree();
		}
	}).should(new ArchCondition<>("be null-marked") {
		@Override
		public void check(JavaPackage javaPackage, ConditionEvents events) {
			boolean satisfied = javaPackage.getClasses().isEmpty() || javaPackage.isAnnotatedWith(NullMarked.class);
			events.add(new SimpleConditionEvent(javaPackage, satisfied, javaPackage.getName() + " is not null-marked"));
		}
	});

	@ArchTest
	static final ArchRule caseChangesNameALocale = noClasses().should()
		.callMethod(String.class, "toLowerCase")
		.orShould()
		.callMethod(String.class, "toUpperCase");

	private static ArchRule arrows(String from, String... to) {
		return classes().that()
			.resideInAPackage(ROOT + "." + from + "..")
			.should()
			.onlyDependOnClassesThat(outside().or(DescribedPredicate.describe("in " + from + " or what it may use",
					(type) -> type.getPackageName().equals(ROOT) || within(type, from)
							|| Arrays.stream(to).anyMatch((name) -> within(type, name)))));
	}

	private static DescribedPredicate<JavaClass> outside() {
		return DescribedPredicate.describe("outside of the project",
				(type) -> !type.getBaseComponentType().getPackageName().startsWith(ROOT));
	}

	private static boolean within(JavaClass type, String name) {
		String packageName = type.getBaseComponentType().getPackageName();
		return packageName.equals(ROOT + "." + name) || packageName.startsWith(ROOT + "." + name + ".");
	}

}
