/**
 * Saved replies as tests of JUnit 5: {@link io.github.onmal.junit.Replies} for those that files
 * hold, {@link io.github.onmal.junit.ReplyAssertions} for one that a program makes.
 */
@NullMarked
package io.github.onmal.junit;

import org.jspecify.annotations.NullMarked;
