/**
 * A submission proxy: mail clients send through it, it reviews each mail and passes on to the mail
 * server what it may. {@link io.github.onmal.email.proxy.SubmissionProxy} listens, a {@link
 * io.github.onmal.email.proxy.Session} speaks with one client and the server it is for.
 */
@NullMarked
package io.github.onmal.email.proxy;

import org.jspecify.annotations.NullMarked;
