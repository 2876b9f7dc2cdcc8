// The connection to the server. It comes back by itself, a little later each time.

const LONGEST_PAUSE = 10_000;

export class Link {
  #path;
  #receive;
  #state;
  #socket = null;
  #pause = 500;

  /**
   * @param path the path of the socket
   * @param receive called with each message
   * @param state called with true when connected, with false when not
   */
  constructor(path, receive, state) {
    this.#path = path;
    this.#receive = receive;
    this.#state = state;
    this.#connect();
  }

  #connect() {
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(`${scheme}//${location.host}${this.#path}`);
    socket.onopen = () => {
      this.#socket = socket;
      this.#pause = 500;
      this.#state(true);
    };
    socket.onmessage = (event) => this.#receive(JSON.parse(event.data));
    socket.onclose = () => {
      this.#socket = null;
      this.#state(false);
      setTimeout(() => this.#connect(), this.#pause);
      this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2);
    };
  }

  /** Sends a message; false where there is no connection. */
  send(message) {
    if (!this.#socket) {
      return false;
    }
    this.#socket.send(JSON.stringify(message));
    return true;
  }
}
