// Who is in the class: the list, and what a teacher can do with each of them.

import { byId, confirmed, paintedSoon, setIcon, show } from './dom.js';
import { say } from '../words.js';

const SEARCH_FROM = 12;

export class People {
  #all = new Map();
  #tell;
  #desk;
  #me = 0;
  #runs = false;
  #spotlight = 0;
  #open = null;
  #paintSoon = paintedSoon(byId('people-list'), 120, () => this.#paint());

  constructor(tell, desk) {
    this.#tell = tell;
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
    if (this.#runs) this.#acts(row.querySelector('.room-person-acts'), person);
    return row;
  }

  #acts(holder, person) {
    const held = new Set(person.held);
    const add = (act, words, extra = '') => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = `button small ${extra}`;
      button.dataset.act = act;
      button.textContent = words;
      button.setAttribute('aria-label', say('room-page.act-on', words, person.name));
      holder.append(button);
    };
    const open = this.#open === person.id;
    const runs = ['teacher', 'staff'].includes(person.role);
    if (person.role === 'learner') {
      if (person.hand) add('lower', say('room-page.lower-hand'));
      if (held.has('mic')) add('speak', say('room-page.let-speak'));
      else if (person.mic) add('mute', say('room-page.mute'));
    }
    if (!runs) this.#more(holder, person, open);
    else add('spotlight', this.#spotlight === person.id ? say('room-page.not-large') : say('room-page.show-large'));
    if (!open || runs) return;
    if (person.role === 'learner') {
      add('spotlight', this.#spotlight === person.id ? say('room-page.not-large') : say('room-page.show-large'));
      if (!held.has('mic') || person.mayUnmute) add('mic', say('room-page.keep-muted'));
      if (person.camera || held.has('camera')) add('camera', held.has('camera') ? say('room-page.allow-camera') : say('room-page.stop-camera'));
      if (person.screen || held.has('screen')) add('screen', held.has('screen') ? say('room-page.allow-sharing') : say('room-page.stop-sharing'));
    }
    add('remove', say('room-page.remove'), 'danger');
    add('ban', say('room-page.ban'), 'danger');
  }

  #more(holder, person, open) {
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'round';
    more.dataset.act = 'more';
    more.setAttribute('aria-expanded', String(open));
    more.setAttribute('aria-label', say('room-page.more-for', person.name));
    more.innerHTML = '<svg class="icon" aria-hidden="true"><use href="#i-more"/></svg>';
    holder.append(more);
  }

  async #act(button) {
    const person = button && this.#all.get(Number(button.closest('.room-person').dataset.id));
    if (!person) return;
    const member = person.id;
    switch (button.dataset.act) {
      case 'more':
        this.#open = this.#open === member ? null : member;
        return this.#paint();
      case 'mute':
        return this.#tell({ type: 'mute', member });
      case 'speak':
        return this.#tell({ type: 'hold', member, source: 'mic', held: false });
      case 'mic':
        return this.#tell({ type: 'hold', member, source: 'mic', held: true });
      case 'spotlight':
        return this.#tell({ type: 'spotlight', member: this.#spotlight === member ? 0 : member });
      case 'camera': case 'screen':
        return this.#tell({ type: 'hold', member, source: button.dataset.act, held: !person.held.includes(button.dataset.act) });
      case 'lower':
        return this.#tell({ type: 'lowerHand', member });
      case 'remove':
        if (await confirmed({ words: say('room-page.remove-sure', person.name), more: say('room-page.remove-more'), yes: say('room-page.remove') })) this.#tell({ type: 'remove', member });
        return undefined;
      default:
        if (await confirmed({ words: say('room-page.ban-sure', person.name), more: say('room-page.ban-more'), yes: say('room-page.ban') })) this.#tell({ type: 'ban', member });
        return undefined;
    }
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
