// The class beside Zoom, for whoever runs it: who is inside by the roster's names, who is missing, strangers at once, and one action to take
// somebody out or keep them out.
import { ask } from '../device.js';
import { clock } from '../times.js';

const element = (id) => document.getElementById(id);
const WHERE = { inside: ['good', 'inside'], coming: ['wait', 'on the way'], away: ['wait', 'away'], gone: ['', 'left'], 'not-here': ['', 'not here'] };
const NEXT = { host_account: 'If that is nobody of the school, remove them in Zoom.' };
const ORDER = ['inside', 'coming', 'away', 'not-here', 'gone'];
const KIND = {
  unknown: 'Came by no way that the school gave out',
  not_admitted: 'Came on this person’s way in, which the door had not given out',
  second_presence: 'A second device on this person’s way in',
  seat_ended: 'Stayed although the seat has ended',
  host_account: 'Signed in as the account that hosts, without the door',
  phone: 'Dialled in by telephone',
  made_host: 'Has been given a host’s power in Zoom',
};
const REMOVAL = { none: '', asked: 'Is being taken out.', done: '', impossible: 'Zoom does not let us take them out: please remove them in Zoom.' };

const ASKED_MS = 8_000;                 // so long a button stands asking

let drawn = '';

export function showNoClass() {
  element('class').hidden = true;
  element('strangers').hidden = true;
}

export async function showClass(address, pass) {
  const answer = await ask(address('class'), { pass });
  if (answer.status !== 200) return showNoClass();
  draw(answer.body, async (person, ban) => {
    const done = await ask(address('take-out'), { pass, person, ban });
    if (done.status !== 200) throw new Error(done.body.detail ?? 'That did not work.');
    drawn = '';                         // the next look shows it, with buttons that work
    return showClass(address, pass);
  });
  return undefined;
}

/** While a button asks, the list stays as it is: it must not move away under the finger. */
function draw(view, takeOut) {
  const same = JSON.stringify(view);
  if (same === drawn || element('class').querySelector('[data-asked]')) return;
  drawn = same;
  element('class').hidden = false;
  element('class-count').textContent = `${view.inside} inside, ${view.expected} expected, ${view.missing} missing.`;
  element('class-people').replaceChildren(...ORDER.flatMap((where) => view.people.filter((each) => each.where === where)).map((each) => person(each, takeOut)));
  element('strangers').hidden = view.strangers.length === 0;
  element('strangers-list').replaceChildren(...view.strangers.map(stranger));
}

function row(name, state, ...buttons) {
  const copy = element('person').content.cloneNode(true);
  copy.querySelector('[data-slot="name"]').textContent = name;
  copy.querySelector('[data-slot="state"]').textContent = state;
  copy.querySelector('[data-slot="actions"]').append(...buttons);
  return copy;
}

function person({ person: id, name, where, since, mayBeTakenOut }, takeOut) {
  const [tone, words] = WHERE[where];
  const here = ['inside', 'coming', 'away'].includes(where) && mayBeTakenOut;
  const copy = row(name, since ? `${words} ${where === 'gone' ? 'at' : 'since'} ${clock(since)}` : words, ...(here ? [act('Take out', () => takeOut(id, false)), act('Ban', () => takeOut(id, true))] : []));
  copy.querySelector('[data-slot="state"]').className = `chip ${tone}`;
  return copy;
}

/** Asks once more on the button itself: a slip of the finger takes nobody out. */
function act(words, then) {
  const made = document.createElement('button');
  let waiting = 0;
  const rest = (said = words) => {
    clearTimeout(waiting);
    delete made.dataset.asked;
    made.textContent = said;
    made.classList.remove('danger');
  };
  made.type = 'button';
  made.className = 'button quiet small';
  made.textContent = words;
  made.addEventListener('click', async () => {
    if (!made.dataset.asked) {
      made.dataset.asked = 'yes';
      made.textContent = `${words}: sure?`;
      made.classList.add('danger');
      waiting = setTimeout(() => rest(), ASKED_MS);
      return;
    }
    rest();
    made.disabled = true;
    try {
      await then();
    } catch (problem) {
      made.disabled = false;
      made.textContent = `${words}: try again`;
      made.title = problem.message;
    }
  });
  made.addEventListener('blur', () => rest());
  return made;
}

function stranger({ kind, name, shown, since, removal }) {
  const copy = row(name ?? (shown ? `Somebody, shown as “${shown}”` : 'Somebody'), `${KIND[kind] ?? kind}, since ${clock(since)}. ${NEXT[kind] ?? REMOVAL[removal] ?? ''}`);
  if (name && shown && shown !== name) copy.querySelector('[data-slot="name"]').append(` (shown as “${shown}”)`);
  return copy;
}
