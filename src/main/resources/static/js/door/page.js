// What the door's page holds and shows: what it knocks with, one conversation with the door at a time, and one state at a time. It decides nothing.
import { handedOverSeat } from '../device.js';
import { sameOffset, span, zoneName } from '../times.js';
import { say } from '../words.js';

// ---- showing -------------------------------------------------------------------------------------------------------

export const element = (id) => document.getElementById(id);

/** Ends timers and requests of the state that is being left. */
let leaving = new AbortController();

/** Shows one state: the answer, then `rest`. Focus follows only what the person did. Answers what fires when the state is left. */
export function show({ tone = '', icon, words, more = '', rest = [], byPerson = false }) {
  leaving.abort();
  leaving = new AbortController();
  element('trouble').hidden = true;
  element('answer').className = `answer ${tone}`;
  element('sign').innerHTML = document.querySelector(`[data-icon="${icon}"]`).innerHTML;
  element('words').textContent = words;
  element('more').textContent = more;
  element('more').hidden = !more;
  element('rest').replaceChildren(...rest.filter(Boolean));
  document.title = words.replace(/\.$/, '');
  const field = element('rest').querySelector('input');
  if (field) field.focus();
  else if (byPerson) element('words').focus();
  return leaving.signal;
}

export function showMoment(more = say('doorstep.asking'), byPerson = false) {
  return show({ icon: 'door', words: say('doorstep.moment'), more, byPerson });
}

export function part(id, slots = {}) {
  const copy = element(id).content.cloneNode(true);
  for (const [name, text] of Object.entries(slots)) {
    const slot = copy.querySelector(`[data-slot="${name}"]`);
    slot.textContent = text;
    slot.hidden = !text;
  }
  return copy;
}

export function actions(...buttons) {
  const row = document.createElement('div');
  row.className = 'actions';
  row.append(...buttons.filter(Boolean));
  return row;
}

export function button(words, look, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `button ${look}`;
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

export function paragraph(words) {
  return part('other-ways', { words });
}

export function classFacts(session) {
  if (!session) return null;
  const elsewhere = sameOffset(session.zone, session.startsAt) ? ''
    : say('doorstep.at-school', span(session.startsAt, session.endsAt, session.zone), zoneName(session.zone));
  return part('class', { title: session.title, time: span(session.startsAt, session.endsAt), elsewhere });
}

function trouble(kind) {
  const note = element('trouble');
  note.textContent = say(kind === 'busy' ? 'doorstep.busy' : 'doorstep.no-connection');
  note.hidden = false;
}

// ---- asking --------------------------------------------------------------------------------------------------------

/** Where buttons and answers lead; `main.js` says it. */
export const steps = {};

/** `{link}` or `{pass}`; null before a ticket is redeemed, or when nothing usable came. */
let presented = null;
/** The server's clock minus ours, in milliseconds. */
let ahead = 0;

export const knockingWith = () => presented;
export const nowAtServer = () => Date.now() + ahead;

/** Keeps what we knock with in this history entry: a reload finds it, a copied address does not hold it. */
export function remember(what) {
  presented = what;
  history.replaceState({ presented: what }, '', '/door');
}

/** What this history entry kept; or else who was sent back here by the room asks for the same class again. */
export function recall() {
  const { pass, link } = handedOverSeat() ?? {};
  presented = history.state?.presented ?? (pass ? { pass } : link ? { link } : null);
}

/** Runs one conversation with the door; null when it ends without an answer, or when the person has gone on meanwhile. */
export async function talk(conversation) {
  const signal = leaving.signal;
  try {
    const answer = await conversation({ signal, onTrouble: trouble });
    if (signal.aborted) return null;
    if (answer.serverNow) ahead = answer.serverNow - Date.now();
    return answer;
  } catch (problem) {
    if (!signal.aborted) steps.failed(problem);
    return null;
  }
}
