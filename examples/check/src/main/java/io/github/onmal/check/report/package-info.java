/**
 * What a check writes: {@link io.github.onmal.check.report.ReportFormat} opens a {@link
 * io.github.onmal.check.report.Report} in each format.
 */
@NullMarked
package io.github.onmal.check.report;

import org.jspecify.annotations.NullMarked;
