/**
 * What the author of a rule pack touches: the data of a pack, and the facts its conditions may
 * speak of.
 */
@NullMarked
package io.github.onmal.rule;

import org.jspecify.annotations.NullMarked;
