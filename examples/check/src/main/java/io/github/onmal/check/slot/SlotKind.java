package io.github.onmal.check.slot;

/** What will stand in a slot. */
public enum SlotKind {
  /** What the customer is called. */
  CUSTOMER_NAME,
  /** What the agent is called. */
  AGENT_NAME,
  /** What the company, brand or shop is called. */
  COMPANY,
  /** What a product or service is called. */
  PRODUCT,
  /** An order, tracking or ticket number, a count. */
  NUMBER,
  /** An amount of money. */
  AMOUNT,
  /** A date or time. */
  DATE,
  /** A web or e-mail address. */
  LINK,
  /** Anything else. */
  TEXT
}
