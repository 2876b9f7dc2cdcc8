/** Linguistic tables that lie beside the classes that use them. */
@NullMarked
package io.github.onmal.table;

import org.jspecify.annotations.NullMarked;
