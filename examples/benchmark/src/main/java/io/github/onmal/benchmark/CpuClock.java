package io.github.onmal.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;

/**
 * What the current thread has used. Wall time would count what the neighbours on the machine do.
 */
final class CpuClock {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private CpuClock() {}

  /** CPU time, in nanoseconds. */
  static long nanos() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Bytes allocated. */
  static long bytes() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /** How often it blocked for a monitor, waited or parked. */
  static long stops() {
    ThreadInfo info = THREADS.getThreadInfo(Thread.currentThread().getId());
    return info.getBlockedCount() + info.getWaitedCount();
  }
}
