/** Checks saved replies in a Maven build. */
@NullMarked
package io.github.onmal.maven;

import org.jspecify.annotations.NullMarked;
