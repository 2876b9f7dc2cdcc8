package io.github.onmal.email.proxy;

import io.github.onmal.rule.Severity;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * How a proxy works.
 *
 * @param upstream where mail is passed on to
 * @param blocking the least severity that keeps a mail from being passed on
 * @param hold where such mails are kept, or null to refuse them
 * @param tls offers STARTTLS to clients, or null for no such offer
 * @param limits what it bears
 */
record Settings(
    Upstream upstream,
    Severity blocking,
    @Nullable HoldFolder hold,
    @Nullable SSLSocketFactory tls,
    Limits limits) {}
