// The one WebSocket between this page and the room. It belongs to a seat: when it closes, media ends at the engine.

import { signProof } from '../device.js';
import { say } from '../words.js';

const ALIVE_EVERY_MS = 8_000;
const SILENT_MS = 20_000;
const OPENING_MS = 12_000;

/** The server showed this connection out, with the reason in its last message. */
export class ShownOut extends Error {
  constructor(message) {
    super(say(message.says, message.device ?? ''));
    this.reason = message.reason;
    this.back = message.back;
  }
}

/** The socket broke or never opened; worth trying again. */
export class Lost extends Error {}

export class Signal {
  #socket;
  #last = null;
  #heard = performance.now();
  #timer = 0;
  #ended = false;

  /** @param hear called with each message after the welcome; @param end called once, with ShownOut or Lost */
  constructor(socket, hear, end) {
    this.#socket = socket;
    socket.onmessage = (event) => {
      this.#heard = performance.now();
      const message = JSON.parse(event.data);
      if (message.type === 'out') this.#last = new ShownOut(message);
      else if (message.type !== 'alive') hear(message);
    };
    socket.onclose = () => this.#end(end);
    this.#timer = setInterval(() => {
      if (performance.now() - this.#heard > SILENT_MS) {
        socket.close();
        this.#end(end);
      } else {
        this.say({ type: 'alive' });
      }
    }, ALIVE_EVERY_MS);
  }

  #end(end) {
    clearInterval(this.#timer);
    if (this.#ended) return;
    this.#ended = true;
    end(this.#last ?? new Lost('The connection to the class broke.'));
  }

  say(message) {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  /** Closes without a word to whoever listens. */
  close() {
    this.#ended = true;
    clearInterval(this.#timer);
    this.#socket.close();
  }

  /** Opens the socket, takes the seat, and answers `{signal, welcome}`. Rejects with ShownOut or Lost. */
  static async open({ ticket, path, hear, end, base = location.origin }) {
    const address = new URL(path, base);
    const proof = await signProof({ htm: 'GET', htu: address.href, presented: ticket });
    const socket = new WebSocket(address.href.replace(/^http/, 'ws'));
    const first = await firstWord(socket, { type: 'sit', ticket, proof });
    if (first.type === 'elsewhere') {
      socket.close();
      if (base !== location.origin) throw new Lost('This class is being moved.');
      return Signal.open({ ticket, path, hear, end, base: first.address.replace(/^ws/, 'http') });
    }
    if (first.type === 'out') throw new ShownOut(first);
    return { signal: new Signal(socket, hear, end), welcome: first };
  }
}

/** Says the first message and waits for its answer. */
function firstWord(socket, message) {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      socket.close();
      reject(new Lost('The class cannot be reached.'));
    };
    const timer = setTimeout(giveUp, OPENING_MS);
    socket.onopen = () => socket.send(JSON.stringify(message));
    socket.onclose = () => {
      clearTimeout(timer);
      reject(new Lost('The class cannot be reached.'));
    };
    socket.onmessage = (event) => {
      const heard = JSON.parse(event.data);
      if (!['welcome', 'elsewhere', 'out'].includes(heard.type)) return;
      clearTimeout(timer);
      socket.onclose = null;
      resolve(heard);
    };
  });
}
