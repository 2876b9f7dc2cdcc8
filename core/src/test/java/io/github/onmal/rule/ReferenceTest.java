package io.github.onmal.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.onmal.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be a slip of the pen, and what is another value. */
class ReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "number, 202411030021, 202411030012, true",
    "number, 48231977, 48231971, true",
    "number, 202411030012, 202411030012, false",
    "number, 50990123, 48231971, false",
    "number, A1, A2, false",
    "phone, 01012345687, 01012345678, true",
    "phone, 0212345678, 01012345678, false",
    "phone, 15881234, 01012345678, false",
    "email, kim@exmaple.com, kim@example.com, true",
    "email, help@onmal.example, kim@example.com, false",
    "amount, 3900 원, 39000 원, true",
    "amount, 36000 원, 39000 원, true",
    "amount, 50000 원, 30000 원, false",
    "amount, 36000 $, 39000 원, false",
    "amount, 142000 원, 130000 원, false",
    "date, 11-15, 11-25, true",
    "date, 11-25, 11-25, false",
  })
  void oneMayResembleAnother(String kind, String mine, String given, boolean expected) {
    assertEquals(expected, reference(kind, null, mine).resembles(reference(kind, null, given)));
  }

  @ParameterizedTest
  @CsvSource({
    "amount, 27900 원, 29700 원, true",
    "amount, 3900 원, 39000 원, false",
    "amount, 19700 원, 29700 원, false",
    "number, HM5520817, HM5520871, true",
    "number, HM5520872, HM5520871, false",
    "number, 2017, 2071, false",
    "date, 12-01, 10-21, false",
  })
  void swappedDigitsAreSurelyASlip(String kind, String mine, String given, boolean expected) {
    assertEquals(expected, reference(kind, null, mine).mistypes(reference(kind, null, given)));
  }

  @Test
  void numbersOfDifferentNamesAreNotCompared() {
    Reference order = reference("number", "order", "48231971");
    assertEquals(false, order.comparable(reference("number", "tracking", "48231977")));
    assertEquals(true, order.comparable(reference("number", null, "48231977")));
    assertEquals(false, order.comparable(reference("phone", null, "48231977")));
  }

  private static Reference reference(String kind, String label, String value) {
    return new Reference(kind, label, value, new Span(0, 1), value);
  }
}
