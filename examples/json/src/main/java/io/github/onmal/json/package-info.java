/**
 * The JSON contract of the examples: {@link io.github.onmal.json.RequestReader} reads requests,
 * {@link io.github.onmal.json.ResultWriter} and {@link io.github.onmal.json.RulesWriter} write what
 * was found and the rules. The schemas lie beside the classes, under {@code schema}.
 */
@NullMarked
package io.github.onmal.json;

import org.jspecify.annotations.NullMarked;
