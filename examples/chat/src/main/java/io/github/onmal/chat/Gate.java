package io.github.onmal.chat;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets in only who asked for this server by a name of its own: a page elsewhere whose name was made
 * to lead to the loopback asks for another. Tells browsers what its own pages may do.
 */
final class Gate extends Handler.Wrapper {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
          + "require-trusted-types-for 'script'";

  private final Set<String> names;

  Gate(Set<String> names) {
    this.names = names;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String name = Request.getServerName(request);
    if (name == null || !names.contains(name.toLowerCase(Locale.ROOT))) {
      Problem.of(HttpStatus.MISDIRECTED_REQUEST_421, "this server has another name")
          .write(response, callback);
      return true;
    }
    var headers = response.getHeaders();
    headers.put("Content-Security-Policy", POLICY);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put(HttpHeader.CACHE_CONTROL, "no-cache");
    return super.handle(request, response, callback);
  }
}
