// Who is in the class: the list, and what a teacher can do with each of them.

import { byId, confirmed, debounce, setIcon, show } from './dom.js';

const ROLES = { teacher: 'Teacher', staff: 'Staff', observer: 'Observer', learner: '' };
const SEARCH_FROM = 12;

export class People {
  #all = new Map();
  #say;
  #me = 0;
  #runs = false;
  #quiet = false;
  #open = null;
  #paintSoon = debounce(120, () => this.#paint());

  constructor(say) {
    this.#say = say;
    byId('people-search').addEventListener('input', () => this.#paint());
    byId('quiet-all').addEventListener('click', () => say({ type: 'holdAll', held: !this.#quiet }));
    byId('end-all').addEventListener('click', async () => {
      if (await confirmed({ words: 'End the class for everybody?', more: 'All are shown out now, and the door closes.', yes: 'End the class' })) say({ type: 'end' });
    });
    byId('people-list').addEventListener('click', (event) => this.#act(event.target.closest('button')));
  }

  welcome({ me, can, people, quiet }) {
    this.#me = me;
    this.#runs = can.run;
    this.#all = new Map(people.map((person) => [person.id, person]));
    this.quiet(quiet);
    show(byId('teacher-desk'), can.run);
    this.#changed();
  }

  news({ now, left }) {
    for (const id of left) this.#all.delete(id);
    for (const person of now) this.#all.set(person.id, person);
    this.#changed();
  }

  quiet(quiet) {
    this.#quiet = quiet;
    byId('quiet-all').textContent = quiet ? 'Let everybody speak' : 'Mute everybody';
    byId('quiet-all').setAttribute('aria-pressed', String(quiet));
  }

  #changed() {
    byId('people-count').textContent = String(this.#all.size);
    const hands = [...this.#all.values()].filter((person) => person.hand && person.id !== this.#me).length;
    byId('hands-badge').textContent = String(hands);
    show(byId('hands-badge'), hands > 0 && this.#runs);
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
    row.querySelector('small').textContent = [ROLES[person.role], person.id === this.#me ? 'You' : ''].filter(Boolean).join(' · ');
    const signs = row.querySelector('.room-person-signs');
    if (person.hand) signs.append(sign('hand', 'Hand raised'));
    if (person.screen) signs.append(sign('screen', 'Shares the screen'));
    if (person.camera) signs.append(sign('camera', 'Camera on'));
    if (person.role !== 'observer') signs.append(person.mic ? sign('mic', 'Microphone on') : sign('mic-off', person.held.includes('mic') ? 'Muted by the teacher' : 'Microphone off'));
    if (this.#runs && !['teacher', 'staff'].includes(person.role)) this.#acts(row.querySelector('.room-person-acts'), person);
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
      button.setAttribute('aria-label', `${words}: ${person.name}`);
      holder.append(button);
    };
    const open = this.#open === person.id;
    if (person.role === 'learner') {
      if (person.hand) add('lower', 'Lower hand');
      add('mic', held.has('mic') ? 'Let speak' : person.mic ? 'Mute' : 'Keep muted');
    }
    const more = document.createElement('button');
    more.type = 'button';
    more.className = 'round';
    more.dataset.act = 'more';
    more.setAttribute('aria-expanded', String(open));
    more.setAttribute('aria-label', `More for ${person.name}`);
    more.innerHTML = '<svg class="icon" aria-hidden="true"><use href="#i-more"/></svg>';
    holder.append(more);
    if (!open) return;
    if (person.role === 'learner') {
      if (person.camera || held.has('camera')) add('camera', held.has('camera') ? 'Allow camera' : 'Stop camera');
      if (person.screen || held.has('screen')) add('screen', held.has('screen') ? 'Allow sharing' : 'Stop sharing');
    }
    add('remove', 'Remove', 'danger');
    add('ban', 'Ban', 'danger');
  }

  async #act(button) {
    const person = button && this.#all.get(Number(button.closest('.room-person').dataset.id));
    if (!person) return;
    const member = person.id;
    switch (button.dataset.act) {
      case 'more':
        this.#open = this.#open === member ? null : member;
        return this.#paint();
      case 'mic': case 'camera': case 'screen':
        return this.#say({ type: 'hold', member, source: button.dataset.act, held: !person.held.includes(button.dataset.act) });
      case 'lower':
        return this.#say({ type: 'lowerHand', member });
      case 'remove':
        if (await confirmed({ words: `Remove ${person.name}?`, more: 'They are shown out now and told so. They may knock again.', yes: 'Remove' })) this.#say({ type: 'remove', member });
        return undefined;
      default:
        if (await confirmed({ words: `Ban ${person.name} from this class?`, more: 'They are shown out now and cannot come back to this class, on any device.', yes: 'Ban' })) this.#say({ type: 'ban', member });
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
