/**
 * Reviews mail before it is sent: {@link io.github.onmal.email.MailReviewer} reads what the agent
 * wrote in a message, {@link io.github.onmal.email.ReviewingTransport} lets only what passes be
 * sent.
 */
@NullMarked
package io.github.onmal.email;

import org.jspecify.annotations.NullMarked;
