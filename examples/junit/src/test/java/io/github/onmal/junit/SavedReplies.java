package io.github.onmal.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The sample: what a team with saved replies writes. Some of these replies are not ready. */
class SavedReplies {

  private static final Replies REPLIES = Replies.in("../replies");

  @TestFactory
  Stream<DynamicNode> replies() {
    return REPLIES.tests();
  }

  @Test
  void areReady() {
    REPLIES.assertReady();
  }
}
