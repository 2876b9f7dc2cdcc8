package io.github.onmal.email;

import io.github.onmal.Coach;
import io.github.onmal.Draft;
import io.github.onmal.Review;
import io.github.onmal.text.Channel;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reviews what the agent wrote in a mail: its plain or HTML text without quoted history, signature
 * and attachments. The only recipient's display name is the customer's name where it is a person's,
 * the sender's is the agent's, and the mail answered, where it is quoted, is what the customer
 * said. The subject is not part of the draft. Immutable and safe for use by several threads.
 */
public final class MailReviewer {

  private final Coach coach;

  /** Reviews with a coach. */
  public MailReviewer(Coach coach) {
    this.coach = coach;
  }

  /**
   * Reviews a message.
   *
   * @param message as it will be sent: composed ones after {@link MimeMessage#saveChanges}
   * @return the review; its offsets count in {@link Review#text}, the text of {@link #draft}
   * @throws MessagingException if the message cannot be read
   */
  public Review review(MimeMessage message) throws MessagingException {
    return coach.review(draft(message));
  }

  /**
   * The draft in a message; its text is empty where the agent wrote nothing, as in a mail passed
   * on.
   *
   * @param message as it will be sent: composed ones after {@link MimeMessage#saveChanges}
   * @throws MessagingException if the message cannot be read
   */
  public Draft draft(MimeMessage message) throws MessagingException {
    try {
      Reply reply = Reply.of(MailText.lines(message));
      InternetAddress sender = only(message.getFrom());
      InternetAddress recipient = only(message.getRecipients(Message.RecipientType.TO));
      boolean followUp = sender != null && reply.answers(sender.getAddress());
      return Draft.builder(reply.text())
          .channel(Channel.EMAIL)
          .customerName(name(recipient))
          .agentName(name(sender))
          .customerSaid(followUp ? null : reply.answered())
          .build();
    } catch (IOException unreadable) {
      throw new MessagingException("the text of the mail cannot be read", unreadable);
    }
  }

  private static @Nullable String name(@Nullable InternetAddress address) {
    return address == null ? null : PersonName.of(address.getPersonal());
  }

  /** The address, where there is exactly one. */
  private static @Nullable InternetAddress only(Address @Nullable [] addresses) {
    return addresses != null
            && addresses.length == 1
            && addresses[0] instanceof InternetAddress address
        ? address
        : null;
  }
}
