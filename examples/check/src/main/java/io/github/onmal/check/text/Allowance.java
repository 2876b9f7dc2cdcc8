package io.github.onmal.check.text;

/**
 * A comment of a file that lets one rule pass.
 *
 * @param rule the id of the rule
 * @param reason why, or empty where nothing is said
 * @param line the line it holds for, from 1; 0 for the whole reply
 * @param place where the comment stands
 */
public record Allowance(String rule, String reason, int line, Position place) {}
