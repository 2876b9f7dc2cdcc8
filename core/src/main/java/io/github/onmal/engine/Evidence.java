package io.github.onmal.engine;

import io.github.onmal.cue.CueMatcher.Hit;
import io.github.onmal.text.AnalyzedText;
import io.github.onmal.text.Conversation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be judged.
 *
 * @param draft the draft
 * @param hits the hits of each sentence of the draft
 * @param conversation what is known of the conversation
 * @param signals the signals of the customer's message and how often each hit
 * @param negativity the sum of the weights of the signals
 * @param earlier shared lexicons that hit in earlier turns of the agent
 */
public record Evidence(
    AnalyzedText draft,
    List<List<Hit>> hits,
    Conversation conversation,
    Map<String, Integer> signals,
    int negativity,
    Set<String> earlier) {}
