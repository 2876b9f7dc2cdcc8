package io.github.onmal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.onmal.cli.Assembled.Result;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hooks of this repository in the real pre-commit and git: a repository of replies takes them
 * from a clone of another that holds the hooks and the script. A build that the script starts is
 * played by a Maven that copies what the build has just assembled.
 */
@DisabledOnOs(OS.WINDOWS)
class PreCommitIT {

  /** Set where pre-commit must be there: its absence is then a failure. */
  private static final String REQUIRED = "ONMAL_REQUIRE_PRECOMMIT";

  private static final Map<String, String> ENVIRONMENT = new HashMap<>();

  @TempDir static Path home;
  private static Path hooks;

  @TempDir Path replies;

  @BeforeAll
  static void publishTheHooks() throws Exception {
    boolean there =
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(System.getenv("PATH"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pre-commit")));
    String advice = "the hooks are tested where pre-commit is: install Debian's pre-commit";
    assertTrue(there || System.getenv(REQUIRED) == null, advice);
    assumeTrue(there, advice);

    Path bin = home.resolve("bin");
    Assembled.maven(bin, home.resolve("builds"));
    ENVIRONMENT.put("PATH", bin + File.pathSeparator + System.getenv("PATH"));
    ENVIRONMENT.put("HOME", home.toString());
    ENVIRONMENT.put("PRE_COMMIT_HOME", home.resolve("cache").toString());
    ENVIRONMENT.put("GIT_CONFIG_NOSYSTEM", "1");
    for (String who : new String[] {"AUTHOR", "COMMITTER"}) {
      ENVIRONMENT.put("GIT_" + who + "_NAME", "A tester");
      ENVIRONMENT.put("GIT_" + who + "_EMAIL", "tester@example.com");
    }

    hooks = home.resolve("hooks");
    Assembled.script(hooks);
    Files.copy(Path.of("../../.pre-commit-hooks.yaml"), hooks.resolve(".pre-commit-hooks.yaml"));
    succeed(hooks, "git init -q -b main && git add -A && git commit -qm Hooks");
  }

  @BeforeEach
  void saveReplies() throws IOException {
    Files.createDirectories(replies.resolve("ko"));
    Files.copy(Path.of("../replies/ko/refund.md"), replies.resolve("ko/refund.md"));
    Files.writeString(replies.resolve("ko/ready.md"), "# 출고\n\n주문하신 상품은 내일 오전에 출고됩니다.\n");
    Files.writeString(replies.resolve("notes.md"), "# 메모\n\n안타깝게도 환불이 불가능합니다.\n");
  }

  private static Result run(Path folder, String line) throws IOException, InterruptedException {
    return Assembled.bash(folder, ENVIRONMENT, line);
  }

  private static void succeed(Path folder, String line) throws IOException, InterruptedException {
    Result result = run(folder, line);
    assertEquals(0, result.code(), result.out() + result.err());
  }

  /** Installs the hook of a configuration that takes it from the repository made here. */
  private void install(String configuration) throws IOException, InterruptedException {
    Files.writeString(
        replies.resolve(".pre-commit-config.yaml"),
        configuration.replaceAll("repo: .*", "repo: " + hooks));
    succeed(replies, "git init -q -b main && pre-commit install");
  }

  @Test
  void aCommitOfRepliesToBeFixedIsRefused() throws Exception {
    install(Files.readString(Path.of("../replies/.pre-commit-config.yaml")));
    succeed(replies, "git add ko/ready.md notes.md && git commit -qm 'Add what is ready'");
    Result refused = run(replies, "git add -A && git commit -qm 'Add what is not'");
    assertEquals(1, refused.code(), refused.out() + refused.err());
    String told = refused.out() + refused.err();
    assertTrue(told.contains("Check saved replies"), told);
    assertTrue(told.contains("ko/refund.md:19:1"), told);
    assertEquals(1, Files.readAllLines(home.resolve("builds")).size());
  }

  @Test
  void safeRewritesAreMadeAndLeftToBeAdded() throws Exception {
    install(
        """
        repos:
          - repo: here
            rev: main
            hooks:
              - id: onmal-fix
        """);
    Result changed = run(replies, "git add -A && git commit -qm 'Add what can be rewritten'");
    assertEquals(1, changed.code(), changed.out() + changed.err());
    assertEquals("# 메모\n\n환불이 불가능합니다.\n", Files.readString(replies.resolve("notes.md")));
    succeed(replies, "git add -A && git commit -qm 'Add what was rewritten'");
  }
}
