package io.github.onmal.engine;

import io.github.onmal.cue.CueMatcher.Hit;
import io.github.onmal.rule.Match;
import io.github.onmal.rule.Situation;
import java.util.List;

/**
 * What the conditions decided.
 *
 * @param matches where rules apply, in no particular order
 * @param situation the facts they decided on
 * @param hits the hits by the number their cue has; offsets are relative to the sentence
 * @param places where something missing may be put
 */
public record Judgement(
    List<Match> matches, Situation situation, List<Hit> hits, DraftPlaces places) {}
