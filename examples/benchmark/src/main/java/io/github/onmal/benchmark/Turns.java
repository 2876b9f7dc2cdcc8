package io.github.onmal.benchmark;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What alternatives cost that take turns within one invocation, so that whatever slows the machine
 * slows them all. JMH sets the counters back before each iteration and sums them over threads.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Turns {

  /** Texts each alternative has handled. */
  public long texts;

  /** CPU nanoseconds of bare tokenization of the drafts. */
  public long nori;

  /** CPU nanoseconds of bare tokenization of the drafts and the customer's messages. */
  public long noriConversation;

  /** CPU nanoseconds of reviews without memory of sentences. */
  public long review;

  /** Bytes allocated by them. */
  public long bytes;

  /** CPU nanoseconds of reviews in their conversation. */
  public long conversation;

  /** CPU nanoseconds of reviews that remember sentences, or of reviews after a keystroke. */
  public long remembered;

  /** CPU nanoseconds of reviews with twice the lexicon. */
  public long doubled;

  /** How often a thread had to stop for another. */
  public long stops;
}
