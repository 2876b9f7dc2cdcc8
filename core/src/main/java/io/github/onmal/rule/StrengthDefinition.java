package io.github.onmal.rule;

import java.util.List;

/**
 * Something a draft does well.
 *
 * @param name its name
 * @param title what it is, in words for the agent
 * @param acts the acts that one sentence has to perform, all of them; empty where {@code name} is
 *     set
 * @param usesName whether it is that the draft uses the customer's name
 */
public record StrengthDefinition(String name, String title, List<String> acts, boolean usesName) {}
