/** Tests rule packs by their own examples. */
@NullMarked
package io.github.onmal.verify;

import org.jspecify.annotations.NullMarked;
