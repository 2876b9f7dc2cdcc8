package io.github.onmal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.onmal.rule.Applicability;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words a brand does not use, with a pack that has the rule for them. */
class BrandTermsTest {

  @TempDir private Path folder;

  private Coach coach(Map<String, String> terms) {
    String words =
        """
        title: %s
        messages: {default: "{match}"}
        reason: %s
        suggestions:
          preferred: {title: %s, applicability: SAFE, replace: "{match}"}
        """;
    String files =
        SmallPack.FILES
            + "\n== brand/voice-term/rule.yaml\nseverity: MINOR\nscope: phrase\nsince: 0.1.0\n"
            + "== brand/voice-term/ko.yaml\n"
            + words.formatted("브랜드", "까닭", "바꾸기")
            + "== brand/voice-term/en.yaml\n"
            + words.formatted("Brand", "Why", "Change")
            + "== shared/classes/ko.yaml\nclasses:\n  AFTER-FUTURE: [수, 것]\n";
    Coach.Builder builder = Coach.builder().rules(Packs.read(folder, files));
    terms.forEach(builder::brandTerm);
    return builder.build();
  }

  @ParameterizedTest
  @CsvSource({
    "클레임, 불편 사항, 클레임을 접수했습니다., 불편 사항을 접수했습니다.",
    "하자, 이상, 하자가 있습니다., 이상이 있습니다.",
    "싸다, 저렴하다, 더 싸니까 좋습니다., 더 저렴하니까 좋습니다.",
    "cheap, affordable, This is a cheap lamp., This is an affordable lamp.",
    "sign up, register, Sign up at the desk., Register at the desk.",
  })
  void giveWayToTheBrandsOwn(String avoided, String preferred, String draft, String expected) {
    Review review = coach(Map.of(avoided, preferred)).review(Draft.of(draft));
    assertEquals(expected, review.revised(Applicability.SAFE));
  }

  @Test
  void withoutThemTheRuleIsSilent() {
    assertTrue(coach(Map.of()).review(Draft.of("클레임을 접수했습니다.")).findings().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"'', 불편", "클레임, ''", "클레임, 클레임", "클레임, {불편}", "'!', 불편"})
  void areTwoDifferentWords(String avoided, String preferred) {
    assertThrows(
        IllegalArgumentException.class, () -> Coach.builder().brandTerm(avoided, preferred));
  }

  @Test
  void needARuleThatReportsThem() {
    Coach.Builder builder =
        Coach.builder().rules(Packs.read(folder, SmallPack.FILES)).brandTerm("클레임", "말씀");
    assertThrows(IllegalStateException.class, builder::build);
  }
}
