package io.github.onmal.chat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A Chromium without a display, and hands that type as people do, input methods included. */
final class Browser implements AutoCloseable {

  /** Set where a browser must be there, as on the build server: its absence is then a failure. */
  private static final String REQUIRED = "ONMAL_REQUIRE_CHROMIUM";

  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  /** Whether people can see an element. */
  private static final String SEEN =
      "((one) => one.getClientRects().length > 0"
          + " && one.checkVisibility({opacityProperty: true, visibilityProperty: true}))";

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Skips the calling test where there is no browser, and says what to install. */
  static void assumeInstalled() {
    boolean there = chromium().isPresent() && onPath("chromedriver").isPresent();
    String advice = "the pages are tested where Chromium is: install chromium and chromium-driver";
    if (!there && System.getenv(REQUIRED) != null) {
      Assertions.fail(advice);
    }
    Assumptions.assumeTrue(there, advice);
  }

  private static Optional<File> chromium() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name -> onPath(name).stream())
        .findFirst();
  }

  private static Optional<File> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> new File(folder, program))
        .filter(File::canExecute)
        .findFirst();
  }

  /**
   * Opens a window.
   *
   * @param language the language of the browser, as a BCP 47 tag
   */
  static Browser open(String language) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium().orElseThrow());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--lang=" + language,
        "--window-size=1280,800");
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(onPath("chromedriver").orElseThrow())
            .usingAnyFreePort()
            .build();
    Browser browser = new Browser(new ChromeDriver(service, options));
    browser.resize(1280, 800, false);
    return browser;
  }

  /** Makes the window so large, in CSS pixels; as a phone with a touch screen, or not. */
  void resize(int width, int height, boolean phone) {
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", width, "height", height, "deviceScaleFactor", phone ? 2 : 1, "mobile", phone));
    cdp("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
  }

  /** Prefers dark colours, or light ones. */
  void dark(boolean dark) {
    Map<String, Object> scheme =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    cdp("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
  }

  void go(String url) {
    driver.get(url);
  }

  /**
   * Whether there is an element that can be seen. Asked in the page, in one step: a review that
   * comes in between replaces elements.
   */
  boolean sees(String selector) {
    return (Boolean)
        run("return [...document.querySelectorAll(arguments[0])].some(" + SEEN + ")", selector);
  }

  /** Clicks the first element, as soon as there is one that can be clicked. */
  void click(String selector) {
    click(selector, "");
  }

  /** Clicks the first element whose text ends so, as soon as there is one that can be clicked. */
  void click(String selector, String end) {
    new WebDriverWait(driver, TestServer.SOON, Duration.ofMillis(20))
        .ignoring(StaleElementReferenceException.class)
        .ignoring(ElementNotInteractableException.class)
        .withMessage("click " + selector + " " + end)
        .until(
            ignored -> {
              Optional<WebElement> found =
                  driver.findElements(By.cssSelector(selector)).stream()
                      .filter(element -> element.getText().endsWith(end))
                      .findFirst();
              found.ifPresent(WebElement::click);
              return found.isPresent();
            });
  }

  /** What people read there; nothing where there is no such element. */
  String text(String selector) {
    return texts(selector).stream().findFirst().orElse("");
  }

  /** What people read in each of these elements, all at one time. */
  @SuppressWarnings("unchecked")
  List<String> texts(String selector) {
    return (List<String>)
        run(
            "const seen = "
                + SEEN
                + "; return [...document.querySelectorAll(arguments[0])]"
                + ".map((one) => seen(one) ? one.innerText.trim() : '')",
            selector);
  }

  /** The value of the draft. */
  String draft() {
    return (String) run("return document.getElementById('draft').value");
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  Map<String, Object> cdp(String command, Map<String, Object> parameters) {
    return driver.executeCdpCommand(command, parameters);
  }

  /** Waits until something is so. */
  void waitUntil(String what, BooleanSupplier so) {
    new WebDriverWait(driver, TestServer.SOON, Duration.ofMillis(20))
        .ignoring(StaleElementReferenceException.class)
        .withMessage(what)
        .until(ignored -> so.getAsBoolean());
  }

  /** Writes a text: Hangul through an input method, syllable by syllable, the rest key by key. */
  void write(String text) {
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (Keystrokes.isSyllable(letter)) {
        compose(letter);
        commit(letter);
      } else {
        press(String.valueOf(letter), 0);
      }
    }
  }

  /** Composes a syllable, step by step, and leaves it open. */
  void compose(char syllable) {
    Keystrokes.steps(syllable).forEach(this::compose);
  }

  /** Shows one step of a composition. */
  void compose(String step) {
    cdp("Input.imeSetComposition", Map.of("text", step, "selectionStart", 1, "selectionEnd", 1));
  }

  /** Ends the composition of a syllable. */
  void commit(char syllable) {
    cdp("Input.insertText", Map.of("text", String.valueOf(syllable)));
  }

  /**
   * Presses a key.
   *
   * @param key a character, or a name such as {@code Enter}
   * @param modifiers 1 for Alt, 2 for Ctrl, 8 for Shift, added up
   */
  void press(String key, int modifiers) {
    boolean character = key.length() == 1;
    String code =
        character && Character.isLetter(key.charAt(0)) ? "Key" + key.toUpperCase(Locale.ROOT) : key;
    int number =
        switch (key) {
          case "Enter" -> 13;
          case "Tab" -> 9;
          case "Escape" -> 27;
          case "End" -> 35;
          case "Home" -> 36;
          case "Backspace" -> 8;
          case "." -> 190;
          default ->
              Character.isLetterOrDigit(key.charAt(0)) || key.equals(" ")
                  ? Character.toUpperCase(key.charAt(0))
                  : 0;
        };
    String typed = key.equals("Enter") ? "\r" : character && (modifiers & 3) == 0 ? key : "";
    cdp(
        "Input.dispatchKeyEvent",
        Map.of(
            "type",
            typed.isEmpty() ? "rawKeyDown" : "keyDown",
            "key",
            key,
            "code",
            code,
            "windowsVirtualKeyCode",
            number,
            "modifiers",
            modifiers,
            "text",
            typed,
            "commands",
            modifiers == 2 && key.equals("z") ? List.of("undo") : List.of()));
    cdp(
        "Input.dispatchKeyEvent",
        Map.of(
            "type",
            "keyUp",
            "key",
            key,
            "code",
            code,
            "windowsVirtualKeyCode",
            number,
            "modifiers",
            modifiers));
  }

  /** Moves the pointer to a place of the window, in CSS pixels. */
  void point(double x, double y) {
    cdp("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y));
  }

  /** Taps a place with a finger. */
  void tap(double x, double y) {
    cdp(
        "Input.dispatchTouchEvent",
        Map.of("type", "touchStart", "touchPoints", List.of(Map.of("x", x, "y", y))));
    cdp("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
  }

  /** Keeps what is to be seen, in {@code target/screenshots}, for people to look at. */
  void keep(String name) {
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Errors and warnings of the page's console. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream().map(Object::toString).toList();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
