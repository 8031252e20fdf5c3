// The roster beside the pictures, for whoever runs the class: who is expected and where they are. The server sends it to nobody
// else. Rows change one by one; what stayed the same is left alone.

import { byId, confirmed, paintedSoon, show } from './dom.js';

/** In this order; a class of 800 shows its few troubles first. */
const GROUPS = [
  { key: 'door', title: 'At the door', states: ['knocking', 'refused'] },
  { key: 'missing', title: 'Missing', states: ['late'] },
  { key: 'way', title: 'Away or coming in', states: ['away', 'coming'] },
  { key: 'left', title: 'Left', states: ['left'] },
  { key: 'expected', title: 'Expected', states: ['expected'] },
  { key: 'inside', title: 'Inside', states: ['inside'] },
  { key: 'barred', title: 'Kept out', states: ['barred'] },
];
const WORDS = {
  knocking: 'Knocking now', refused: 'Refused', late: 'Late', away: 'Connection lost', coming: 'Coming in', left: 'Left',
  expected: 'Not here yet', inside: 'Inside', barred: 'Kept out',
};
const TONES = { knocking: 'wait', refused: 'bad', late: 'wait', away: 'wait', coming: 'wait', inside: 'good', barred: 'bad' };

const clock = (at) => new Date(at).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' });

/** "Late since 10:00", "Refused at 10:03: not on the roster". */
export function line({ state, since, why }) {
  const moment = !since ? '' : ['refused', 'knocking', 'left', 'barred'].includes(state) ? ` at ${clock(since)}` : ` since ${clock(since)}`;
  return `${WORDS[state]}${moment}${why ? `: ${why}` : ''}`;
}

export class Roster {
  #all = new Map();
  #say;
  #paintSoon = paintedSoon(byId('roster-list'), 120, () => this.#paint());

  constructor(say) {
    this.#say = say;
    byId('roster-search').addEventListener('input', () => this.#paint());
    byId('roster-list').addEventListener('click', (event) => this.#act(event.target.closest('button')));
  }

  news({ whole, now, gone }) {
    if (whole) this.#all.clear();
    for (const id of gone) this.#all.delete(id);
    for (const row of now) this.#all.set(row.id, row);
    const atDoor = [...this.#all.values()].filter(({ state }) => state === 'knocking' || state === 'refused').length;
    byId('roster-badge').textContent = String(atDoor);
    show(byId('roster-badge'), atDoor > 0);
    this.#paintSoon();
  }

  /** The tab was opened. */
  opened() {
    this.#paint();
  }

  #paint() {
    if (byId('side').hidden || byId('roster').hidden) return;
    const asked = byId('roster-search').value.trim().toLocaleLowerCase();
    const rows = [...this.#all.values()].filter(({ name, uid }) => `${name} ${uid}`.toLocaleLowerCase().includes(asked))
      .sort((a, b) => a.name.localeCompare(b.name));
    byId('roster-words').textContent = this.#answer();
    const focused = document.activeElement?.closest?.('#roster-list li')?.dataset.id;
    const list = byId('roster-list');
    const before = new Map([...list.querySelectorAll('li')].map((row) => [row.dataset.id, row]));
    list.replaceChildren(...GROUPS.map((group) => this.#group(group, rows, before)).filter(Boolean));
    if (rows.length === 0) list.append(Object.assign(document.createElement('p'), { className: 'soft', textContent: asked ? 'Nobody of this name.' : 'Nobody is expected.' }));
    if (focused) list.querySelector(`[data-id="${focused}"] button`)?.focus();
  }

  #answer() {
    const count = (...states) => [...this.#all.values()].filter(({ state }) => states.includes(state)).length;
    const all = this.#all.size - count('barred');
    const parts = [[count('late'), 'missing'], [count('expected'), 'not here yet'], [count('knocking', 'refused'), 'at the door'], [count('away'), 'away']];
    return [`${count('inside')} of ${all} inside`, ...parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`)].join(', ');
  }

  #group({ key, title, states }, rows, before) {
    const people = rows.filter(({ state }) => states.includes(state));
    if (people.length === 0) return null;
    const section = document.createElement('section');
    section.className = 'roster-group';
    section.dataset.group = key;
    const head = document.createElement('h2');
    head.textContent = `${title} `;
    head.append(Object.assign(document.createElement('span'), { className: 'soft', textContent: String(people.length) }));
    const list = document.createElement('ul');
    list.className = 'plain';
    list.append(...people.map((row) => this.#row(row, before.get(row.id))));
    section.append(head, list);
    return section;
  }

  #row(row, before) {
    const made = JSON.stringify(row);
    if (before?.dataset.made === made) return before;
    const item = byId('roster-template').content.cloneNode(true).firstElementChild;
    item.dataset.id = row.id;
    item.dataset.made = made;
    item.dataset.state = row.state;
    item.querySelector('strong').textContent = row.name;
    item.querySelector('.roster-uid').textContent = row.uid;
    const state = item.querySelector('.roster-state');
    state.textContent = line(row);
    if (TONES[row.state]) state.classList.add(TONES[row.state]);
    if (row.mayLetIn) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button small';
      button.textContent = 'Let in';
      button.setAttribute('aria-label', `Let in: ${row.name}`);
      item.append(button);
    }
    return item;
  }

  async #act(button) {
    const row = button && this.#all.get(button.closest('li').dataset.id);
    if (!row) return;
    const more = `The door said: ${row.why}. For the next 15 minutes it lets them in all the same, once they show who they are. Your school sees that you did this.`;
    if (await confirmed({ words: `Let ${row.name} in?`, more, yes: 'Let in', tone: 'primary' })) this.#say({ type: 'letIn', person: row.id });
  }
}
