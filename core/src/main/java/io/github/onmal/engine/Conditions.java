package io.github.onmal.engine;

import io.github.onmal.rule.Located;
import io.github.onmal.rule.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.drools.base.common.DroolsObjectInputStream;
import org.drools.base.common.DroolsObjectOutputStream;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.definition.KiePackage;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderConfiguration;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.PropertySpecificOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.kie.internal.io.ResourceFactory;

/**
 * A compiled set of conditions and its sessions. The knowledge base belongs to nobody else: it is
 * built without a release id, so two embedders in one JVM do not meet.
 */
final class Conditions {

  /**
   * After so many evaluations a constraint is compiled to byte code. Early on that costs more than
   * it saves: a program that reviews a few drafts and ends never gets it back.
   */
  private static final int LONG_RUN = 1_000;

  private final InternalKnowledgeBase base;
  private final ThreadLocal<KieSessionsPool> pools;
  private final boolean empty;

  private Conditions(Collection<KiePackage> packages, ClassLoader loader) {
    KieBaseConfiguration configuration =
        RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader);
    configuration.setOption(ConstraintJittingThresholdOption.get(LONG_RUN));
    base = KnowledgeBaseFactory.newKnowledgeBase(configuration);
    base.addPackages(packages);
    empty = packages.isEmpty();
    pools = ThreadLocal.withInitial(() -> base.newKieSessionsPool(1));
  }

  /** Compiles DRL; adds a problem for each error and then gives an empty set. */
  static Conditions compile(List<Located> sources, List<Problem> problems) {
    return new Conditions(packages(sources, problems), Conditions.class.getClassLoader());
  }

  /** Reads what {@link #precompile} wrote. */
  static Conditions load(byte[] compiled) throws IOException {
    ClassLoader loader = new ClassNames(Conditions.class.getClassLoader());
    try (DroolsObjectInputStream in =
        new DroolsObjectInputStream(new ByteArrayInputStream(compiled), loader)) {
      @SuppressWarnings("unchecked")
      Collection<KiePackage> packages = (Collection<KiePackage>) in.readObject();
      return new Conditions(packages, loader);
    } catch (ClassNotFoundException unknown) {
      throw new IOException("precompiled conditions name a class that is not there", unknown);
    }
  }

  /**
   * Finds classes whose names begin with a capital. Drools asks for a class of every name in an
   * expression, method or variable, in each package; to search the class path for these takes a
   * quarter of the time conditions are read in.
   */
  private static final class ClassNames extends ClassLoader {
    ClassNames(ClassLoader parent) {
      super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1))) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  /** Compiles DRL to bytes that {@link #load} reads much faster than DRL is compiled. */
  static byte[] precompile(List<Located> sources, List<Problem> problems) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new DroolsObjectOutputStream(bytes)) {
      out.writeObject(packages(sources, problems));
    }
    return bytes.toByteArray();
  }

  private static Collection<KiePackage> packages(List<Located> sources, List<Problem> problems) {
    KnowledgeBuilderConfiguration configuration =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(Conditions.class.getClassLoader());
    // Facts do not change while the rules fire.
    configuration.setOption(PropertySpecificOption.DISABLED);
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
    for (Located source : sources) {
      builder.add(
          ResourceFactory.newByteArrayResource(source.text().getBytes(StandardCharsets.UTF_8))
              .setSourcePath(source.path()),
          ResourceType.DRL);
    }
    for (KnowledgeBuilderError error : builder.getErrors()) {
      String path = error.getResource() == null ? "rule.drl" : error.getResource().getSourcePath();
      int line = error.getLines().length > 0 ? error.getLines()[0] : 0;
      problems.add(new Problem(path, line, error.getMessage().strip()));
    }
    return builder.hasErrors() ? List.of() : builder.getKnowledgePackages();
  }

  /** Whether there is nothing to decide. */
  boolean isEmpty() {
    return empty;
  }

  /** Whether some condition begins with a fact of a class. */
  boolean take(Class<?> fact) {
    return base.getRete().getObjectTypeNodes().stream()
        .anyMatch(node -> node.getObjectType().isAssignableFrom(fact));
  }

  /** Lets the conditions decide on facts. */
  void fire(List<?> facts) {
    KieSession session = session();
    try {
      facts.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }

  /** A fresh session of this thread. To be disposed of after use, which gives it back. */
  KieSession session() {
    return pools.get().newKieSession();
  }
}
