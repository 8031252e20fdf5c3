// The roster beside the pictures, for whoever runs the class: who is expected and where they are. The server sends it to nobody
// else. Rows change one by one; what stayed the same is left alone.

import { confirmed } from './ask.js';
import { byId, paintedSoon, show } from './dom.js';
import { clock } from '../times.js';
import { say } from '../words.js';

/** In this order; a class of 800 shows its few troubles first. */
const GROUPS = [
  { key: 'door', title: say('room-page.group-door'), states: ['knocking', 'refused'] },
  { key: 'missing', title: say('room-page.group-missing'), states: ['late'] },
  { key: 'way', title: say('room-page.group-way'), states: ['away', 'coming'] },
  { key: 'left', title: say('room-page.group-left'), states: ['left'] },
  { key: 'expected', title: say('room-page.group-expected'), states: ['expected'] },
  { key: 'inside', title: say('room-page.group-inside'), states: ['inside'] },
  { key: 'barred', title: say('room-page.group-barred'), states: ['barred'] },
];
const TONES = { knocking: 'wait', refused: 'bad', late: 'wait', away: 'wait', coming: 'wait', inside: 'good', barred: 'bad' };

const MOMENTS = ['refused', 'knocking', 'left', 'barred'];

/** "Late since 10:00", "Refused at 10:03: not on the roster". */
export function line({ state, since, why }) {
  const word = say(`room-state.${state}`);
  const when = !since ? word : MOMENTS.includes(state) ? say('room-page.state-at', word, clock(since)) : say('room-page.state-since', word, clock(since));
  return why ? say('room-page.state-why', when, say(`room-why.${why}`)) : when;
}

export class Roster {
  #all = new Map();
  #tell;
  #paintSoon = paintedSoon(byId('roster-list'), 120, () => this.#paint());

  constructor(tell) {
    this.#tell = tell;
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
    if (rows.length === 0) list.append(Object.assign(document.createElement('p'), { className: 'soft', textContent: asked ? say('room-page.nobody-found') : say('room-page.nobody-expected') }));
    if (focused) list.querySelector(`[data-id="${focused}"] button`)?.focus();
  }

  #answer() {
    const count = (...states) => [...this.#all.values()].filter(({ state }) => states.includes(state)).length;
    const all = this.#all.size - count('barred');
    const parts = [
      [count('late'), (number) => say('room-page.count-missing', number)],
      [count('expected'), (number) => say('room-page.count-expected', number)],
      [count('knocking', 'refused'), (number) => say('room-page.count-door', number)],
      [count('away'), (number) => say('room-page.count-away', number)],
    ];
    return [say('room-page.count-inside', count('inside'), all), ...parts.filter(([number]) => number > 0).map(([number, words]) => words(number))].join(', ');
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
      button.textContent = say('room-page.let-in');
      button.setAttribute('aria-label', say('room-page.act-on', say('room-page.let-in'), row.name));
      item.append(button);
    }
    return item;
  }

  async #act(button) {
    const row = button && this.#all.get(button.closest('li').dataset.id);
    if (!row) return;
    const more = say('room-page.let-in-more', say(`room-why.${row.why}`));
    if (await confirmed({ words: say('room-page.let-in-sure', row.name), more, yes: say('room-page.let-in'), tone: 'primary' })) this.#tell({ type: 'letIn', person: row.id });
  }
}
