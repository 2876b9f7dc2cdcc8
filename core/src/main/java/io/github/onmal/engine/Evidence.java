package io.github.onmal.engine;

import io.github.onmal.cue.Found;
import io.github.onmal.rule.BrandVoice;
import io.github.onmal.rule.Remark;
import io.github.onmal.text.AnalyzedText;
import io.github.onmal.text.Conversation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is to be judged.
 *
 * @param draft the draft
 * @param conversation what is known of the conversation
 * @param usage how the brand wants replies on this channel
 * @param signals the signals of the customer's message and how often each hit
 * @param negativity the sum of the weights of the signals
 * @param earlier shared lexicons that hit in earlier turns of the agent
 * @param customer the customer's message; null if there is none
 * @param earlierCustomer gives earlier turns of the customer; asked only when needed
 * @param earlierAgent gives earlier turns of the agent; asked only when needed
 */
public record Evidence(
    Source draft,
    Conversation conversation,
    BrandVoice.Usage usage,
    Map<String, Integer> signals,
    int negativity,
    Set<String> earlier,
    @Nullable Source customer,
    Supplier<List<Source>> earlierCustomer,
    Supplier<List<Source>> earlierAgent) {

  /** A text as read, and as heard once somebody listens. */
  public static final class Source {
    private final AnalyzedText text;
    private final List<Found> found;
    private final Supplier<List<Found>> matter;

    /** Heard by several threads at once, perhaps: no harm. */
    private @Nullable List<Remark> remarks;

    /**
     * Creates it.
     *
     * @param text the text
     * @param found what was found in each of its sentences
     * @param matter gives what each of them talks about; asked only when needed
     */
    public Source(AnalyzedText text, List<Found> found, Supplier<List<Found>> matter) {
      this.text = text;
      this.found = found;
      this.matter = matter;
    }

    AnalyzedText text() {
      return text;
    }

    /** What was found in each of its sentences. */
    public List<Found> found() {
      return found;
    }

    /** What its sentences say, for those who listen. */
    List<Remark> remarks(Hearing hearing) {
      List<Remark> known = remarks;
      if (known == null) {
        known = List.copyOf(hearing.hear(text, found, matter.get()));
        remarks = known;
      }
      return known;
    }
  }
}
