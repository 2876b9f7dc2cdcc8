/**
 * The {@code onmal} command: reviews one draft for people, or a stream of drafts for programs.
 * {@link io.github.onmal.cli.Main} is the door.
 */
@NullMarked
package io.github.onmal.cli;

import org.jspecify.annotations.NullMarked;
