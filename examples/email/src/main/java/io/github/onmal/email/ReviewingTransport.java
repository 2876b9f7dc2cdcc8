package io.github.onmal.email;

import io.github.onmal.Review;
import io.github.onmal.rule.Severity;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.event.ConnectionListener;
import jakarta.mail.event.TransportListener;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A transport that reviews each message and passes on to another one what has no finding at or
 * above a severity. The message is sent as it is: nothing is added to it or changed in it.
 *
 * <p>Like every transport it is used by one thread at a time. The static {@link Transport#send}
 * knows nothing of it: call {@link #sendMessage}.
 */
public final class ReviewingTransport extends Transport {

  private final Transport transport;
  private final MailReviewer reviewer;
  private final Severity blocking;

  /** Blocks messages with a CRITICAL finding. */
  public ReviewingTransport(Session session, Transport transport, MailReviewer reviewer) {
    this(session, transport, reviewer, Severity.CRITICAL);
  }

  /**
   * Blocks messages with a finding at or above a severity.
   *
   * @param transport what sends the others
   */
  public ReviewingTransport(
      Session session, Transport transport, MailReviewer reviewer, Severity blocking) {
    super(session, transport.getURLName());
    this.transport = transport;
    this.reviewer = reviewer;
    this.blocking = blocking;
  }

  /**
   * Reviews a message and sends it if nothing was found at or above the severity that blocks.
   *
   * @throws MailBlockedException with the review, if something was; nothing has been sent then
   * @throws MessagingException if the message cannot be read or sent
   */
  @Override
  public void sendMessage(Message message, Address[] addresses) throws MessagingException {
    Review review = reviewer.review(asSent(message));
    boolean blocked = review.worst().filter(worst -> worst.compareTo(blocking) >= 0).isPresent();
    if (blocked) {
      throw new MailBlockedException(review, blocking);
    }
    transport.sendMessage(message, addresses);
  }

  /** A copy from the bytes that are sent, so that what is judged is what the customer gets. */
  private MimeMessage asSent(Message message) throws MessagingException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      message.writeTo(bytes);
    } catch (IOException unreadable) {
      throw new MessagingException("the message cannot be read", unreadable);
    }
    return new MimeMessage(session, new SharedByteArrayInputStream(bytes.toByteArray()));
  }

  @Override
  public synchronized void connect(
      @Nullable String host, int port, @Nullable String user, @Nullable String password)
      throws MessagingException {
    transport.connect(host, port, user, password);
  }

  @Override
  public synchronized boolean isConnected() {
    return transport.isConnected();
  }

  @Override
  public synchronized void close() throws MessagingException {
    transport.close();
  }

  @Override
  public synchronized void addTransportListener(TransportListener listener) {
    transport.addTransportListener(listener);
  }

  @Override
  public synchronized void removeTransportListener(TransportListener listener) {
    transport.removeTransportListener(listener);
  }

  @Override
  public void addConnectionListener(ConnectionListener listener) {
    transport.addConnectionListener(listener);
  }

  @Override
  public void removeConnectionListener(ConnectionListener listener) {
    transport.removeConnectionListener(listener);
  }
}
