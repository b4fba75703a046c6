package dev.migrations.boot;

import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The house rules of a starter.
 */
@AnalyzeClasses(packages = "dev.migrations.boot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	static final ArchRule autoConfigurationsArePublicAndFinal = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(FINAL)
		.andShould()
		.haveSimpleNameEndingWith("AutoConfiguration");

	@ArchTest
	static final ArchRule autoConfigurationsHaveNoPublicMethods = methods().that()
		.areDeclaredInClassesThat()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.notBePublic();

	@ArchTest
	static final ArchRule conditionsOnClassesAreNotOnMethods = noMethods().should()
		.beAnnotatedWith(ConditionalOnClass.class);

	@ArchTest
	static final ArchRule analyzersDetectorsAndConditionsAreHidden = classes().that()
		.areAssignableTo(FailureAnalyzer.class)
		.or()
		.areAssignableTo(DatabaseInitializerDetector.class)
		.or()
		.areAssignableTo(SpringBootCondition.class)
		.should()
		.bePackagePrivate();

	@ArchTest
	static final ArchRule packagesAreNullMarked = classes().that()
		.haveSimpleName("package-info")
		.should()
		.beAnnotatedWith(NullMarked.class);

	@ArchTest
	static void everyPackageIsDescribed(JavaClasses classes) {
		Set<String> described = classes.stream()
			.filter((type) -> type.getSimpleName().equals("package-info"))
			.map(JavaClass::getPackageName)
			.collect(Collectors.toSet());
		assertThat(classes.stream().map(JavaClass::getPackageName))
			.allSatisfy((name) -> assertThat(described).contains(name));
	}

	@ArchTest
	static final ArchRule packagesHaveNoCycles = slices().matching("dev.migrations.boot.(**)")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule endpointKnowsNoAutoConfiguration = noClasses().that()
		.resideInAnyPackage("..actuate..", "..command..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("..autoconfigure..");

	@ArchTest
	static final ArchRule onlyTheMetadataOfEntitiesSeesHibernate = noClasses().that()
		.haveSimpleNameNotStartingWith("EntityMetadata")
		.and()
		.haveSimpleNameNotStartingWith("SchemaToolGuard")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.hibernate..", "jakarta.persistence..", "org.springframework.orm..");

	@ArchTest
	static final ArchRule nothingStaticChanges = fields().that()
		.haveModifier(STATIC)
		.and()
		.doNotHaveModifier(SYNTHETIC)
		.should()
		.beFinal();

	@ArchTest
	static final ArchRule lettersChangeTheirCaseWithoutTheUsersLocale = noClasses().should()
		.callMethod(String.class, "toLowerCase")
		.orShould()
		.callMethod(String.class, "toUpperCase");

}
