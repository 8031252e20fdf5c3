// Who is in the class: the list. What a teacher can do with each of them comes beside it, for teachers only.

import { byId, paintedSoon, setIcon, show } from './dom.js';
import { say } from '../words.js';

const SEARCH_FROM = 12;

export class People {
  #all = new Map();
  #desk;
  #me = 0;
  #runs = false;
  #spotlight = 0;
  #acts = null;
  #paintSoon = paintedSoon(byId('people-list'), 120, () => this.#paint());

  constructor(desk) {
    this.#desk = desk;
    byId('people-search').addEventListener('input', () => this.#paint());
    byId('people-list').addEventListener('click', (event) => this.#act(event.target.closest('button')));
  }

  welcome({ me, can, people, spotlight }) {
    this.#me = me;
    this.#runs = can.run;
    this.#all = new Map(people.map((person) => [person.id, person]));
    this.#spotlight = spotlight;
    this.#changed();
  }

  news({ now, left }) {
    for (const id of left) this.#all.delete(id);
    for (const person of now) this.#all.set(person.id, person);
    this.#changed();
  }

  /** @param acts null: one does not run the class */
  managedBy(acts) {
    this.#acts = acts;
    this.#paintSoon();
  }

  /** Whom all see large; 0: nobody. */
  spotlit(member) {
    this.#spotlight = member;
    this.#changed();
  }

  /** Who is shown large to all, as long as they are here. */
  get large() { return this.#all.get(this.#spotlight); }

  #changed() {
    byId('people-count').textContent = String(this.#all.size);
    const hands = [...this.#all.values()].filter((person) => person.hand && person.id !== this.#me).length;
    byId('hands-badge').textContent = String(hands);
    show(byId('hands-badge'), hands > 0 && this.#runs);
    this.#desk.changed({ hands, spotlight: Boolean(this.large) });
    this.#paintSoon();
    this.onchange?.();
  }

  get(id) { return this.#all.get(id); }
  get me() { return this.#all.get(this.#me); }
  get myId() { return this.#me; }
  all() { return [...this.#all.values()]; }

  #sorted() {
    const asked = byId('people-search').value.trim().toLocaleLowerCase();
    const rank = (person) => (person.hand ? 0 : ['teacher', 'staff'].includes(person.role) ? 1 : person.role === 'observer' ? 3 : 2);
    return this.all().filter((person) => person.name.toLocaleLowerCase().includes(asked))
      .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  }

  #paint() {
    if (byId('side').hidden || byId('people').hidden) return;
    show(byId('people-search'), this.#all.size >= SEARCH_FROM);
    const focused = document.activeElement?.closest?.('.room-person')?.dataset.id;
    const focusedAct = document.activeElement?.dataset?.act;
    byId('people-list').replaceChildren(...this.#sorted().map((person) => this.#row(person)));
    if (focused) byId('people-list').querySelector(`[data-id="${focused}"] [data-act="${focusedAct}"]`)?.focus();
  }

  /** The list was opened. */
  opened() {
    this.#paint();
  }

  #row(person) {
    const row = byId('person-template').content.cloneNode(true).firstElementChild;
    row.dataset.id = person.id;
    row.querySelector('strong').textContent = person.name;
    row.querySelector('small').textContent = [person.role === 'learner' ? '' : say(`course-role.${person.role}`), person.id === this.#me ? say('room-page.you') : ''].filter(Boolean).join(' · ');
    const signs = row.querySelector('.room-person-signs');
    if (person.hand) signs.append(sign('hand', say('room-page.hand-raised')));
    if (person.screen) signs.append(sign('screen', say('room-page.sign-screen')));
    if (person.camera) signs.append(sign('camera', say('room-page.sign-camera')));
    if (person.role !== 'observer') signs.append(person.mic ? sign('mic', say('room-page.sign-mic')) : sign('mic-off', person.held.includes('mic') && !person.mayUnmute ? say('room-page.sign-muted') : say('room-page.sign-mic-off')));
    if (this.#spotlight === person.id) signs.append(sign('spotlight', say('room-page.sign-large')));
    this.#acts?.fill(row.querySelector('.room-person-acts'), person, this.#spotlight);
    return row;
  }

  #act(button) {
    const person = button && this.#all.get(Number(button.closest('.room-person').dataset.id));
    if (person && this.#acts?.press(button.dataset.act, person, this.#spotlight)) this.#paint();
  }
}

function sign(icon, words) {
  const holder = document.createElement('span');
  holder.className = `sign ${icon}`;
  holder.title = words;
  holder.innerHTML = '<svg class="icon" aria-hidden="true"><use/></svg><span class="visually-hidden"></span>';
  setIcon(holder, icon);
  holder.lastElementChild.textContent = words;
  return holder;
}
