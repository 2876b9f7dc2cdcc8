package io.github.onmal.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.Finding;
import io.github.onmal.Review;
import io.github.onmal.rule.Applicability;
import io.github.onmal.rule.BrandVoice;
import io.github.onmal.text.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The program shown in the README is this one, and does what the README says. */
class ReadmeTest {

  @Test
  void theProgramOfTheReadmeFindsWhatItSays() {
    // README
    Coach coach = Coach.withInstalledRules(); // build once; immutable, thread-safe
    Draft draft =
        Draft.builder("안타깝게도 환불이 불가능합니다.")
            .customerName("김민수")
            .customerSaid("벌써 세 번째 문의예요!!")
            .channel(Channel.CHAT)
            .build();
    Review review = coach.review(draft);
    review.findings().forEach(System.out::println);
    String revised = review.revised(Applicability.SAFE);
    // README end
    assertEquals(
        List.of(
            "personalization/missing-name",
            "empathy/missing-empathy",
            "listening/ignored-history",
            "positive-language/negative-opener",
            "positive-language/refusal-without-alternative"),
        review.findings().stream().map(Finding::rule).toList());
    assertEquals("김민수 고객님, 환불이 불가능합니다.", revised);
  }

  @Test
  void theReadmeShowsThisProgram() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/io/github/onmal/rules/ReadmeTest.java"));
    String region =
        source
            .substring(source.indexOf("// README\n") + 10, source.indexOf("    // README end"))
            .stripTrailing() // a blank last line would count as not indented
            .stripIndent();
    assertTrue(
        Files.readString(Path.of("../README.md")).contains(region),
        () -> "the README does not show:\n" + region);
  }

  @Test
  void theVoiceOfTheReadmeIsHeard() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    int start = readme.indexOf("```yaml\n") + 8;
    String yaml = readme.substring(start, readme.indexOf("```", start));
    Coach coach = Coach.builder().voice(BrandVoice.parse("README.md", yaml)).build();
    Review review = coach.review(Draft.of("온말페이가 더 쌉니다. 할인 폭도 대박이에요."));
    assertEquals(
        List.of(
            "structure/missing-greeting",
            "brand/voice-term",
            "honorifics/mixed-speech-levels",
            "brand/voice-term"),
        review.findings().stream().map(Finding::rule).toList());
    assertTrue(
        review.revised(Applicability.REVIEW).startsWith("안녕하세요, 온말샵입니다. 온말페이가 더 저렴합니다."),
        () -> review.revised(Applicability.REVIEW));
  }
}
