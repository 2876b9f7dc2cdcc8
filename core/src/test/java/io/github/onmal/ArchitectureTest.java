package io.github.onmal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/**
 * The house rules of {@code architecture.md}: who may know whom, and what the hot path must not
 * use.
 */
@AnalyzeClasses(packages = "io.github.onmal", importOptions = ArchitectureTest.OnlyTheLibrary.class)
class ArchitectureTest {

  /** The classes that lie where {@link Coach} lies, whatever the build directory is called. */
  static final class OnlyTheLibrary implements ImportOption {
    private final String home =
        Coach.class.getProtectionDomain().getCodeSource().getLocation().getPath();

    @Override
    public boolean includes(Location location) {
      return location.contains(home);
    }
  }

  @ArchTest
  static final ArchRule layers =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("text")
          .definedBy("io.github.onmal.text..")
          .layer("table")
          .definedBy("io.github.onmal.table..")
          .layer("rule")
          .definedBy("io.github.onmal.rule..")
          .layer("rewrite")
          .definedBy("io.github.onmal.rewrite..")
          .layer("analysis")
          .definedBy("io.github.onmal.analysis..")
          .layer("cue")
          .definedBy("io.github.onmal.cue..")
          .layer("engine")
          .definedBy("io.github.onmal.engine..")
          .layer("root")
          .definedBy("io.github.onmal")
          .layer("verify")
          .definedBy("io.github.onmal.verify..")
          .whereLayer("verify")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("root")
          .mayOnlyBeAccessedByLayers("verify")
          .whereLayer("engine")
          .mayOnlyBeAccessedByLayers("root", "verify")
          .whereLayer("cue")
          .mayOnlyBeAccessedByLayers("engine", "root", "verify")
          .whereLayer("analysis")
          .mayOnlyBeAccessedByLayers("cue", "engine", "root", "verify")
          .whereLayer("rewrite")
          .mayOnlyBeAccessedByLayers("analysis", "cue", "engine", "root", "verify")
          .whereLayer("text")
          .mayOnlyBeAccessedByLayers(
              "rule", "rewrite", "analysis", "cue", "engine", "root", "verify")
          .whereLayer("table")
          .mayOnlyBeAccessedByLayers("rewrite", "analysis", "engine")
          .whereLayer("table")
          .mayNotAccessAnyLayer()
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("rule")
          .mayOnlyAccessLayers("text");

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("io.github.onmal.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyAnalysisKnowsTheTokenizer =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.onmal.analysis..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule onlyEngineKnowsTheRuleEngine =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.onmal.engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..");

  @ArchTest
  static final ArchRule onlyRuleKnowsTheParser =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.github.onmal.rule..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.snakeyaml..");

  @ArchTest
  static final ArchRule noRegularExpressionsWhereDraftsAreRead =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.github.onmal.analysis..",
              "io.github.onmal.cue..",
              "io.github.onmal.engine..",
              "io.github.onmal.rewrite..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.regex..")
          .orShould()
          .callMethod(String.class, "matches", String.class)
          .orShould()
          .callMethod(String.class, "replaceAll", String.class, String.class)
          .orShould()
          .callMethod(String.class, "replaceFirst", String.class, String.class);

  /** Patterns are split while they are compiled, names while a list is read; drafts never. */
  @ArchTest
  static final ArchRule nothingIsSplitWhereDraftsAreRead =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAnyPackage(
              "io.github.onmal.analysis..",
              "io.github.onmal.cue..",
              "io.github.onmal.engine..",
              "io.github.onmal.rewrite..")
          .and()
          .areDeclaredInClassesThat()
          .haveSimpleNameNotStartingWith("Pattern")
          .should(callString("split"));

  private static ArchCondition<JavaMethod> callString(String name) {
    return new ArchCondition<>("call String." + name) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        method.getMethodCallsFromSelf().stream()
            .filter(call -> call.getTargetOwner().isEquivalentTo(String.class))
            .filter(call -> call.getName().equals(name))
            .forEach(
                call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
      }
    };
  }

  @ArchTest static final ArchRule nobodyPrints = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest static final ArchRule nobodyInjectsFields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  static final ArchRule nothingStaticChanges = fields().that().areStatic().should().beFinal();
}
