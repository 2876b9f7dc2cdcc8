package io.github.onmal.check.format;

import io.github.onmal.check.format.FieldPath.Step;
import java.util.ArrayList;
import java.util.List;

/** The way from the root of a tree to where its telling is. */
final class FieldSteps {

  private static final int OBJECT = -1;

  private final List<Step> steps = new ArrayList<>();
  private final List<Integer> items = new ArrayList<>();

  /** Forgets the tree before. */
  void beginDocument() {
    steps.clear();
    items.clear();
  }

  /** Goes into the value that comes next. */
  void begin(boolean list) {
    beginValue();
    items.add(list ? 0 : OBJECT);
  }

  /** Comes to a key of the object. */
  void key(String key) {
    steps.add(Step.to(key));
  }

  /** Comes to a value: where it stands is known until {@link #endValue}. */
  void beginValue() {
    int last = items.size() - 1;
    if (last >= 0 && items.get(last) != OBJECT) {
      steps.add(Step.to(items.get(last)));
      items.set(last, items.get(last) + 1);
    }
  }

  /** Leaves a value. */
  void endValue() {
    if (!items.isEmpty()) {
      steps.remove(steps.size() - 1);
    }
  }

  /** Leaves an object or list. */
  void end() {
    items.remove(items.size() - 1);
    endValue();
  }

  /** The steps to the value. */
  List<Step> steps() {
    return steps;
  }
}
