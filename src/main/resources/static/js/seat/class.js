// The class beside Zoom, for whoever runs it: who is inside by the roster's names, who is missing, strangers at once, and one action to take
// somebody out or keep them out.
import { ask } from '../device.js';
import { clock } from '../times.js';
import { say } from '../words.js';

const element = (id) => document.getElementById(id);
const WHERE = { inside: ['good', say('seat-page.is-inside')], coming: ['wait', say('seat-page.on-the-way')], away: ['wait', say('seat-page.is-away')], gone: ['', say('seat-page.has-left')], 'not-here': ['', say('seat-page.not-here')] };
const NEXT = { host_account: say('seat-page.host-next') };
const ORDER = ['inside', 'coming', 'away', 'not-here', 'gone'];
const KIND = {
  unknown: say('seat-page.kind-unknown'),
  not_admitted: say('seat-page.kind-not-admitted'),
  second_presence: say('seat-page.kind-second'),
  seat_ended: say('seat-page.kind-ended'),
  host_account: say('seat-page.kind-host'),
  phone: say('seat-page.kind-phone'),
  made_host: say('seat-page.kind-made-host'),
};
const REMOVAL = { none: '', asked: say('seat-page.removal-asked'), done: '', impossible: say('seat-page.removal-impossible') };

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
    if (done.status !== 200) throw new Error(done.body.detail ?? say('seat-page.did-not-work'));
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
  element('class-count').textContent = say('seat-page.count', view.inside, view.expected, view.missing);
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
  const copy = row(name, since ? say(where === 'gone' ? 'seat-page.state-at' : 'seat-page.state-since', words, clock(since)) : words, ...(here ? [act(say('seat-page.take-out'), () => takeOut(id, false)), act(say('seat-page.ban'), () => takeOut(id, true))] : []));
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
      made.textContent = say('seat-page.sure', words);
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
      made.textContent = say('seat-page.once-more', words);
      made.title = problem.message;
    }
  });
  made.addEventListener('blur', () => rest());
  return made;
}

function stranger({ kind, name, shown, since, removal }) {
  const copy = row(name ?? (shown ? say('seat-page.somebody-shown', shown) : say('seat-page.somebody')), `${say('seat-page.state-comma-since', KIND[kind] ?? kind, clock(since))} ${NEXT[kind] ?? REMOVAL[removal] ?? ''}`);
  if (name && shown && shown !== name) copy.querySelector('[data-slot="name"]').append(` (${say('seat-page.shown-as', shown)})`);
  return copy;
}
