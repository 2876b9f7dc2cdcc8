/**
 * Derives dialogue acts and moods from cues, and lets the conditions of the rules decide. The only
 * place that knows the rule engine.
 */
@NullMarked
package io.github.onmal.engine;

import org.jspecify.annotations.NullMarked;
