// The way in and back in: knocks with this browser's key, takes the seat, and comes again after a lost network, a restarted server or
// engine, without a click.

import { NoAnswer } from '../device.js';
import { notice } from './dom.js';
import { Lost, ShownOut, Signal } from './signal.js';
import { say } from '../words.js';

const WAITS_MS = [150, 500, 1_000, 2_000, 4_000, 8_000];

/** Waits; a network that comes back ends the waiting. */
function pause(milliseconds) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
  });
}

export class Connection {
  #page;
  #signal = null;
  #connecting = false;

  /** @param page what it is told: its `state()` and `seat()`, and that there is a `welcome`, something to `hear`, or a `problem` */
  constructor(page) {
    this.#page = page;
    addEventListener('offline', () => { if (page.state() === 'inside') notice(say('room-page.offline'), { lasting: true }); });
    navigator.connection?.addEventListener?.('typechange', () => this.comeBack());
    addEventListener('online', () => this.comeBack());
  }

  tell(message) {
    this.#signal?.say(message);
  }

  close() {
    this.#signal?.close();
    this.#signal = null;
  }

  /** Tries until the person is inside or the door says no. */
  async connect({ continueHere = false } = {}) {
    if (this.#connecting) return;
    this.#connecting = true;
    try {
      for (let attempt = 0; this.#page.state() !== 'out'; attempt++) {
        try {
          const ticket = await this.#page.seat().ticket({ continueHere, onTrouble: () => notice(say('room-page.door-silent'), { lasting: true }) });
          const opened = await Signal.open({ ticket, path: `${location.pathname}/socket`, hear: this.#page.hear, end: (why) => this.#ended(why) });
          this.#signal = opened.signal;
          this.#page.welcome(opened.welcome);
          return;
        } catch (problem) {
          const goesOn = problem instanceof Lost || problem instanceof NoAnswer || problem instanceof TypeError
            || (problem instanceof ShownOut && problem.reason === 'no_seat' && attempt < 3);
          if (!goesOn) {
            this.#page.problem(problem);
            return;
          }
          if (attempt > 0) notice(say('room-page.coming-back'), { lasting: true });
          await pause(WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)] * (0.75 + Math.random() / 2));
        }
      }
    } finally {
      this.#connecting = false;
    }
  }

  /** Something on the way broke: from the beginning, through the door, without a click. */
  comeBack() {
    if (this.#page.state() !== 'inside' || this.#connecting) return;
    this.close();
    notice(say('room-page.coming-back'), { lasting: true });
    this.connect();
  }

  /** The socket ended by itself. */
  #ended(why) {
    this.#signal = null;
    if (this.#page.state() !== 'inside') return;
    if (why instanceof ShownOut) this.#page.problem(why);
    else this.comeBack();
  }
}
