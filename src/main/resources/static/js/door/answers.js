// What the door answers to a knock, or why it gives no answer, in plain words; and what to do next.
import { handOverSeat, NoAnswer, NoDevice } from '../device.js';
import { at, clock, left } from '../times.js';
import { say } from '../words.js';
import { actions, button, classFacts, element, nowAtServer, part, show, steps } from './page.js';

const again = () => button(say('doorstep.ask-again'), '', () => steps.enter({ byPerson: true }));
const disownButton = () => button(say('doorstep.not-me'), 'danger', steps.askToDisown);
const fromServer = (instant) => at(instant, nowAtServer());

// ---- in, or later --------------------------------------------------------------------------------------------------

export function showWelcome(admission) {
  handOverSeat(admission, { pass: admission.pass });
  navigator.storage?.persist?.().catch(() => {});      // the key is what makes this device known; ask that it be kept
  const room = new URL(admission.room, location.origin);         // where the session is held decides; never off this server
  if (room.origin !== location.origin) return showFault(new Error('the room is elsewhere'));
  show({
    tone: 'good', icon: 'good', words: say('doorstep.welcome', admission.person.displayName), more: say('doorstep.seat-ready'),
    rest: [classFacts(admission.session), actions(button(say('doorstep.to-room'), 'primary', () => location.assign(room)))],
  });
  return location.assign(room);
}

const LOOK_AGAIN_MS = 5 * 60_000;

/** Counts down by the server's clock and knocks again by itself; the jitter keeps a class from knocking in one instant. */
export function showWait({ opensAt, session }) {
  const timer = part('countdown', {});
  const shown = timer.querySelector('[data-slot="left"]');
  const opens = Date.parse(opensAt);
  const signal = show({
    tone: 'wait', icon: 'wait', words: say('doorstep.opens-at', fromServer(opensAt)), more: say('doorstep.expected'),
    rest: [classFacts(session), timer, actions(button(say('doorstep.ask-now'), '', () => steps.enter({ byPerson: true })))],
  });
  const knockAt = Math.min(opens + 300 + Math.random() * 2_500, nowAtServer() + LOOK_AGAIN_MS * (0.9 + Math.random() / 5));
  const tick = () => {
    shown.textContent = left(Math.max(0, opens - nowAtServer()));
    if (nowAtServer() >= knockAt) steps.enter();
  };
  tick();
  const ticking = setInterval(tick, 500);
  signal.addEventListener('abort', () => clearInterval(ticking));
}

// ---- refused -------------------------------------------------------------------------------------------------------

const sentence = (words) => words.endsWith('.') ? words : `${words}.`;

/** The door says title and detail of its refusals in the page's language; everything else is said here. */
export function showRefused(problem, { continueHere = false, byPerson = true } = {}) {
  const { title, detail } = problem;
  const refused = (more, ...rest) => show({ tone: 'bad', icon: 'refused', words: sentence(title), more, rest, byPerson });
  switch (problem.code) {
    case 'knock-repeated': return steps.enter({ continueHere });
    case 'proof-needed': return steps.prove(problem, continueHere ? 'continue' : 'enter', byPerson);
    case 'seat-taken': return showSeatTaken(problem, byPerson);
    case 'seat-contested': return refused(say('doorstep.contested', clock(problem.since)), actions(again(), disownButton()));
    case 'device-budget': return refused(say('doorstep.budget', problem.budget, problem.days), actions(again()));
    case 'session-over': return refused(say('doorstep.over', fromServer(problem.since)));
    case 'not-entitled': return refused(lack(problem), actions(again()));
    case 'not-on-roster': return refused(detail, actions(again()));
    case 'too-many-tries': return showTooMany(problem);
    case 'bad-input': return showUnknown();
    case 'device-signature': case 'use-nonce':
      return show({ tone: 'bad', icon: 'refused', words: say('doorstep.signature'), more: say('doorstep.signature-more'), rest: [actions(again())], byPerson });
    default: return problem.status === 403 ? refused(detail) : showFault(new Error(problem.code));
  }
}

function lack({ until, from, detail }) {
  if (until) return say('doorstep.ended', fromServer(until));
  return from ? say('doorstep.starts', fromServer(from)) : detail;
}

function showSeatTaken({ since, device, wayIn }, byPerson) {
  const staff = wayIn === 'ask-staff';
  const here = () => button(say('doorstep.continue'), 'primary', () => steps.enter({ continueHere: true, byPerson: true }));
  show({
    tone: 'wait', icon: 'device', byPerson, words: say('doorstep.taken', clock(since)),
    more: say(staff ? 'doorstep.taken-ask' : 'doorstep.taken-continue', device), rest: [actions(staff ? again() : here(), disownButton())],
  });
}

export function showUnknown() {
  const { title, more } = element('unknown').dataset;
  show({ tone: 'bad', icon: 'refused', words: sentence(title), more });
}

export function showReopen() {
  show({ icon: 'info', words: say('doorstep.reopen'), more: say('doorstep.reopen-more') });
}

export function showTicketSpent() {
  show({ tone: 'bad', icon: 'refused', words: say('doorstep.spent'), more: say('doorstep.spent-more') });
}

function showTooMany({ until }) {
  const more = until ? say('doorstep.too-many-until', fromServer(until)) : say('doorstep.too-many-minute');
  show({ tone: 'bad', icon: 'wait', words: say('doorstep.too-many'), more, rest: [actions(again())], byPerson: true });
}

// ---- no answer -----------------------------------------------------------------------------------------------------

export function showFailure(problem) {
  if (problem instanceof NoDevice) showNoKey();
  else if (problem instanceof NoAnswer) showSilent();
  else showFault(problem);
}

function showSilent() {
  const signal = show({
    tone: 'wait', icon: 'absent', words: say('doorstep.silent'), more: say('doorstep.silent-more'),
    rest: [actions(button(say('doorstep.try-now'), 'primary', () => steps.start({ byPerson: true })))],
  });
  const timer = setTimeout(() => steps.start(), 15_000 + Math.random() * 10_000);
  const online = () => steps.start();
  window.addEventListener('online', online);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    window.removeEventListener('online', online);
  });
}

/** Something that nobody foresaw; the console of the browser has it for whoever helps. */
function showFault(problem) {
  console.error(problem);
  show({
    tone: 'bad', icon: 'warning', words: say('doorstep.stumbled'), more: say('doorstep.stumbled-more'),
    rest: [actions(button(say('doorstep.try-again'), 'primary', () => steps.start({ byPerson: true })))],
  });
}

function showNoKey() {
  show({
    tone: 'bad', icon: 'device', words: say('doorstep.no-key'), more: say('doorstep.no-key-more'),
    rest: [actions(again())],
  });
}

export function showLacking(what) {
  const insecure = what === 'insecure';
  show({
    tone: 'bad', icon: 'device', words: say(insecure ? 'doorstep.insecure' : 'doorstep.too-old'),
    more: say(insecure ? 'doorstep.insecure-more' : 'doorstep.too-old-more'),
  });
}
