/** The built-in rule pack of Onmal. */
@NullMarked
package io.github.onmal.rules;

import org.jspecify.annotations.NullMarked;
