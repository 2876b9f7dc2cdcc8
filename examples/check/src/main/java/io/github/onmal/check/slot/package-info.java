/**
 * Placeholders of templates as typed slots: what stands in them, and what has to stand after them.
 */
@NullMarked
package io.github.onmal.check.slot;

import org.jspecify.annotations.NullMarked;
