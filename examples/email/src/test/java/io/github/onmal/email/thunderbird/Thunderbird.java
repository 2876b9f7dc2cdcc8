package io.github.onmal.email.thunderbird;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A Thunderbird without a display, with an account that sends to a server on loopback. */
final class Thunderbird implements AutoCloseable {

  static final Path PROGRAM = Path.of("/usr/bin/thunderbird");
  static final Path KOREAN =
      Path.of("/usr/lib/thunderbird/extensions/langpack-ko@thunderbird.mozilla.org.xpi");

  /** What makes the extension's origin the same each time. */
  static final String ORIGIN_ID = "4b1f6a9e-0c5d-4b7e-9a51-6f6e6d616c21";

  private static final String PREFERENCES =
      """
      user_pref("marionette.port", 0);
      user_pref("intl.locale.requested", "%s");
      user_pref("extensions.webextensions.uuids", "{\\"email@onmal.github.io\\":\\"%s\\"}");
      user_pref("app.update.enabled", false);
      user_pref("datareporting.policy.dataSubmissionEnabled", false);
      user_pref("extensions.getAddons.cache.enabled", false);
      user_pref("mail.inappnotifications.enabled", false);
      user_pref("mail.provider.suppress_dialog_on_startup", true);
      user_pref("mail.shell.checkDefaultClient", false);
      user_pref("mailnews.start_page.enabled", false);
      user_pref("network.captive-portal-service.enabled", false);
      user_pref("network.connectivity-service.enabled", false);
      user_pref("services.settings.server", "data:,");
      user_pref("toolkit.telemetry.enabled", false);
      user_pref("mail.accountmanager.accounts", "account1");
      user_pref("mail.accountmanager.defaultaccount", "account1");
      user_pref("mail.accountmanager.localfoldersserver", "server1");
      user_pref("mail.account.account1.server", "server1");
      user_pref("mail.account.account1.identities", "id1");
      user_pref("mail.server.server1.type", "none");
      user_pref("mail.server.server1.hostname", "Local Folders");
      user_pref("mail.server.server1.userName", "nobody");
      user_pref("mail.identity.id1.fullName", "박지영");
      user_pref("mail.identity.id1.useremail", "agent@example.com");
      user_pref("mail.identity.id1.smtpServer", "smtp1");
      user_pref("mail.identity.id1.valid", true);
      user_pref("mail.identity.id1.fcc", false);
      user_pref("mail.smtpservers", "smtp1");
      user_pref("mail.smtp.defaultserver", "smtp1");
      user_pref("mail.smtpserver.smtp1.hostname", "127.0.0.1");
      user_pref("mail.smtpserver.smtp1.port", %d);
      user_pref("mail.smtpserver.smtp1.try_ssl", 0);
      user_pref("mail.smtpserver.smtp1.authMethod", 1);
      """;

  /** Runs in the page of an extension, which may be in a process of its own. */
  private static final String IN_PAGE =
      """
      const window = [...Services.wm.getEnumerator(null)].find((w) =>
        [...w.document.querySelectorAll("browser")].some((b) => b.currentURI?.spec.includes(args[0])));
      const browser = window && [...window.document.querySelectorAll("browser")].find(
        (b) => b.currentURI?.spec.includes(args[0]));
      if (!browser) {
        return { missing: true };
      }
      const name = "onmal:" + Math.random();
      const body = `(async () => { const window = content, document = content.document; ${args[1]} })()`;
      const script = `${body}.then((value) => sendAsyncMessage("${name}", { value }),
        (error) => sendAsyncMessage("${name}", { error: String(error) }));`;
      const answer = await new Promise((resolve) => {
        browser.messageManager.addMessageListener(name, (message) => resolve(message.data));
        browser.messageManager.loadFrameScript("data:text/javascript;charset=utf-8," + encodeURIComponent(script), false);
      });
      if (answer.error) {
        throw new Error(answer.error);
      }
      return { value: answer.value };
      """;

  private final Process process;
  private final Marionette marionette;

  Thunderbird(Path folder, String locale, int smtpPort) throws Exception {
    Path profile = Files.createDirectories(folder.resolve("profile"));
    Files.writeString(
        profile.resolve("user.js"), PREFERENCES.formatted(locale, ORIGIN_ID, smtpPort));
    ProcessBuilder builder =
        new ProcessBuilder(
                PROGRAM.toString(),
                "--headless",
                "--no-remote",
                "--profile",
                profile.toString(),
                "--marionette",
                "--remote-allow-system-access")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("thunderbird.log").toFile());
    builder.environment().put("HOME", folder.toString());
    process = builder.start();
    try {
      Path port = profile.resolve("MarionetteActivePort");
      await(() -> Files.exists(port) && !Files.readString(port).isBlank());
      marionette = new Marionette(Integer.parseInt(Files.readString(port).strip()));
      await(
          () ->
              marionette
                  .script("return Services.wm.getMostRecentWindow('mail:3pane') !== null")
                  .asBoolean());
    } catch (Exception | AssertionError failed) {
      stop();
      throw failed;
    }
  }

  /** Something that is so or not. */
  interface Condition {
    boolean holds() throws Exception;
  }

  /** Waits until something is so, at most a minute. */
  void await(Condition condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (!condition.holds()) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new AssertionError("not within a minute");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  void install(Path extension) throws IOException {
    marionette.command("Addon:Install", Map.of("path", extension.toString(), "temporary", true));
  }

  /** Opens a page of an extension in a tab. */
  void open(String url) throws Exception {
    marionette.script(
        """
        const tabs = Services.wm.getMostRecentWindow("mail:3pane").document.getElementById("tabmail");
        tabs.openTab("contentTab", { url: args[0], linkHandler: "single-page",
          triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() });
        """,
        url);
    await(() -> inPage(url, "return document.readyState").asText().equals("complete"));
  }

  /**
   * Runs the body of an async function in a page.
   *
   * @param url part of its address
   * @return its value; a missing node where there is no such page
   */
  JsonNode inPage(String url, String body) throws IOException {
    return marionette.script(IN_PAGE, url, body).path("value");
  }

  /** Runs the body of an async function in the program itself. */
  JsonNode script(String body, Object... args) throws IOException {
    return marionette.script(body, args);
  }

  /** Opens a window with a mail in it, plain text or HTML. */
  void compose(String to, String body, boolean html) throws Exception {
    marionette.script(
        """
        const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
        const fields = Cc["@mozilla.org/messengercompose/composefields;1"]
          .createInstance(Ci.nsIMsgCompFields);
        fields.to = args[0];
        fields.subject = "문의하신 건";
        fields.body = args[1];
        const params = Cc["@mozilla.org/messengercompose/composeparams;1"]
          .createInstance(Ci.nsIMsgComposeParams);
        params.identity = MailServices.accounts.allIdentities[0];
        params.type = Ci.nsIMsgCompType.New;
        params.format = args[2] ? Ci.nsIMsgCompFormat.HTML : Ci.nsIMsgCompFormat.PlainText;
        params.composeFields = fields;
        MailServices.compose.OpenComposeWindowWithParams(null, params);
        """,
        to,
        body,
        html);
    await(() -> inComposer("return Boolean(composer?.composeEditorReady)").asBoolean());
  }

  /** Runs a script with {@code composer}, the window that was opened last. */
  JsonNode inComposer(String body) throws IOException {
    return marionette.script(
        "const composer = Services.wm.getMostRecentWindow('msgcompose'); " + body);
  }

  /** The HTML in the window that was opened last. */
  String composed() throws IOException {
    return inComposer("return composer.GetCurrentEditor().document.body.innerHTML").asText();
  }

  /** Presses keys in the window of a page; keys besides characters as WebDriver numbers them. */
  void press(String url, String... keys) throws IOException {
    String window =
        marionette
            .script(
                """
                const window = [...Services.wm.getEnumerator(null)].find((w) =>
                  [...w.document.querySelectorAll("browser")].some(
                    (b) => b.currentURI?.spec.includes(args[0])));
                window.focus();
                window.document.querySelector("browser").focus();
                return String(window.windowGlobalChild.outerWindowId);
                """,
                url)
            .asText();
    String main = marionette.command("WebDriver:GetWindowHandle", Map.of()).asText();
    for (JsonNode handle : marionette.command("WebDriver:GetWindowHandles", Map.of())) {
      switchTo(handle.asText());
      String here =
          marionette.script("return String(window.windowGlobalChild.outerWindowId)").asText();
      if (here.equals(window)) {
        break;
      }
    }
    List<Map<String, String>> actions = new ArrayList<>();
    for (String key : keys) {
      actions.add(Map.of("type", "keyDown", "value", key));
      actions.add(Map.of("type", "keyUp", "value", key));
    }
    marionette.command(
        "WebDriver:PerformActions",
        Map.of("actions", List.of(Map.of("type", "key", "id", "keyboard", "actions", actions))));
    // The window may be gone with the last key.
    switchTo(main);
  }

  private void switchTo(String handle) throws IOException {
    marionette.command("WebDriver:SwitchToWindow", Map.of("handle", handle, "focus", false));
  }

  /**
   * Presses Tab until a control that is wanted has the focus.
   *
   * @param wanted is asked with its id, a bar, and what a screen reader says
   */
  void tabTo(String url, Predicate<String> wanted) throws Exception {
    for (int i = 0; i < 10; i++) {
      JsonNode controls =
          inPage(
              url,
              """
              const seen = [...document.querySelectorAll("button, input")].filter((e) => e.checkVisibility());
              const name = (e) => e.id + "|" + (e.ariaLabel ?? e.textContent);
              return { names: seen.map(name), at: seen.indexOf(document.activeElement) };
              """);
      int at = controls.path("at").asInt();
      if (at >= 0 && wanted.test(controls.path("names").get(at).asText())) {
        return;
      }
      int next = at + 1;
      while (next < controls.path("names").size()
          && !wanted.test(controls.path("names").get(next).asText())) {
        next++;
      }
      // What can be scrolled is a stop as well: there may be more on the way, never fewer.
      press(url, Collections.nCopies(next - at, "\uE004").toArray(String[]::new));
    }
    throw new AssertionError("cannot be reached with Tab");
  }

  /** A picture of a page. */
  void picture(String url, Path file) throws IOException {
    String png =
        marionette
            .script(
                """
                const window = [...Services.wm.getEnumerator(null)].find((w) =>
                  [...w.document.querySelectorAll("browser")].some(
                    (b) => b.currentURI?.spec.includes(args[0])));
                const browser = [...window.document.querySelectorAll("browser")].find(
                  (b) => b.currentURI?.spec.includes(args[0]));
                const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(
                  null, 1, "white");
                const canvas = window.document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
                canvas.width = bitmap.width;
                canvas.height = bitmap.height;
                canvas.getContext("2d").drawImage(bitmap, 0, 0);
                return canvas.toDataURL().split(",")[1];
                """,
                url)
            .asText();
    Files.write(file, Base64.getDecoder().decode(png));
  }

  private void stop() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException hurry) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    marionette.close();
    stop();
  }
}
