/**
 * An agent console in the browser and a review service for other programs, in one small server.
 * {@link io.github.onmal.chat.Main} is the door.
 */
@NullMarked
package io.github.onmal.chat;

import org.jspecify.annotations.NullMarked;
