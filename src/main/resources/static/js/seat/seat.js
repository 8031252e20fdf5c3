// This tab's seat: the ticket that the door handed over, and knocking again when it is used or old. The ticket is worth
// nothing without this browser's key.

import { handedOverSeat, handOverSeat, knock } from '../device.js';
import { say } from '../words.js';

const TICKET_KEPT_MS = 40_000;           // tickets live for a minute; some of it went by on the way here

/** The door said no (or not yet), in words for the person. */
export class NotIn extends Error {
  constructor(problem) {
    super(problem.detail ?? say('script.door-closed'));
    this.code = problem.code ?? 'refused';
    this.problem = problem;
  }
}

/** The class is held at another page of this server by now; the seat is handed over to it. */
export class HeldElsewhere extends Error {
  constructor(page) {
    super(page);
    this.page = page;
  }
}

export class Seat {
  #kept;
  #ticket;
  #since = performance.now();

  constructor({ ticket, ...kept }) {
    this.#kept = kept;
    this.#ticket = ticket ?? null;
  }

  /** The seat handed over for the class at this address, or null. */
  static here() {
    const handed = handedOverSeat();
    const mine = handed && (handed.link || handed.pass) && location.pathname === handed.room;
    return mine ? new Seat(handed) : null;
  }

  get session() { return this.#kept.session ?? {}; }
  get person() { return this.#kept.person ?? {}; }

  /** The pass's number, to ask about the seat with. */
  get pass() { return this.#kept.pass ?? null; }

  /** A ticket that was not used yet; knocks for a new one when needed. Rejects with NotIn when the door says no. */
  async ticket({ continueHere = false, signal, onTrouble } = {}) {
    const ticket = this.#ticket;
    this.#ticket = null;
    this.#store();
    if (ticket && performance.now() - this.#since < TICKET_KEPT_MS) return ticket;
    const { link, pass } = this.#kept;
    const answer = await knock({ link, pass, continueHere, signal, onTrouble });
    if (answer.status !== 200) throw new NotIn(answer.body);
    if (answer.body.outcome !== 'admitted') throw new NotIn({ code: 'wait', detail: say('script.not-open-yet'), ...answer.body });
    const { ticket: fresh, session, person, pass: known, room } = answer.body;
    const page = new URL(room, location.origin);
    if (page.origin === location.origin && page.pathname !== location.pathname) {
      handOverSeat(answer.body, { link, pass: known });
      throw new HeldElsewhere(page.pathname);
    }
    this.#kept = { ...this.#kept, session, person, pass: known };
    this.#store();
    return fresh;
  }

  /** By a new ticket, whatever is kept: for a class that is held elsewhere by now. */
  anew(how) {
    this.#ticket = null;
    return this.ticket(how);
  }

  /** What a reload of this tab needs; a used ticket is of no use. */
  #store() {
    sessionStorage.setItem('admitone.seat', JSON.stringify(this.#kept));
  }
}
