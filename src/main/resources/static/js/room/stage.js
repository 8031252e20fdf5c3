// The pictures: who is shown, how large, and on which page. Shared screens come first, then whom the teacher shows to all, then whoever
// runs the class (never smaller than anybody else otherwise), then whoever spoke last, then the rest by name. Only what is shown is received.

import { byId, debounce, initials, setIcon, shade, show } from './dom.js';
import { say } from '../words.js';

const PHONE = matchMedia('(max-width: 639px)');       // as in room.css, where tiles are less wide there
const aspect = () => (PHONE.matches ? 4 / 3 : 16 / 9);
const RECENT_MS = 20_000;

const runs = (person) => ['teacher', 'staff'].includes(person.role);

function titleOf(person, source, mine) {
  if (source === 'screen') return mine ? say('room-page.own-screen') : say('room-page.screen-of', person.name);
  return mine ? say('room-page.you') : person.name;
}

export class Stage {
  #people;
  #downlink;
  #uplink;
  #tiles = new Map();                  // "member source" → element
  #page = 0;
  #limit = 9;
  #spoke = new Map();                  // member → when last
  #speaking = null;
  #asked = '';
  #paintSoon = debounce(60, () => this.paint());

  /** @param watch told which pictures are shown, whenever that changes */
  constructor({ people, downlink, uplink, watch }) {
    this.#people = people;
    this.#downlink = downlink;
    this.#uplink = uplink;
    this.watch = watch;
    byId('page-back').addEventListener('click', () => this.#turn(-1));
    byId('page-next').addEventListener('click', () => this.#turn(1));
    new ResizeObserver(() => this.#paintSoon()).observe(byId('stage'));
  }

  welcome(limits) {
    this.#limit = limits.videos;
    this.#asked = '';
    this.#page = 0;
    this.paint();
  }

  changed() {
    this.#paintSoon();
  }

  #turn(by) {
    this.#page += by;
    this.paint();
  }

  /** Marks who speaks; whoever speaks on a later page comes forward. */
  speaks(member) {
    if (member !== null) this.#spoke.set(member, performance.now());
    if (member === this.#speaking) return;
    this.#speaking = member;
    for (const [key, tile] of this.#tiles) {
      const [id, source] = key.split(' ');
      tile.classList.toggle('speaking', Number(id) === member && source !== 'screen');
    }
    if (member !== null && this.#page === 0 && !this.#tiles.has(`${member} camera`)) this.#paintSoon();
  }

  #perPage(layout) {
    const { clientWidth: width, clientHeight: height } = byId('stage');
    const small = width < 640;
    const most = layout === 'grid' ? (small ? 4 : width < 1000 ? 6 : 9) : (small ? 3 : height > 700 ? 5 : 4);
    return Math.min(most, Math.max(1, this.#limit - 1));
  }

  /** Who stands where: `{layout, main: [[person, source]], strip: [...], pages}`. */
  #arranged() {
    const me = this.#people.myId;
    const now = performance.now();
    const recent = (person) => ((this.#spoke.get(person.id) ?? -Infinity) > now - RECENT_MS ? this.#spoke.get(person.id) : 0);
    const all = this.#people.all().filter((person) => person.role !== 'observer' || person.id === me);
    const others = all.filter((person) => person.id !== me)
      .sort((a, b) => (b.id === this.#people.large?.id) - (a.id === this.#people.large?.id) || runs(b) - runs(a) || b.hand - a.hand || (this.#page === 0 ? recent(b) - recent(a) : 0) || b.camera - a.camera || a.name.localeCompare(b.name));
    const own = all.filter((person) => person.id === me && person.role !== 'observer');
    const screen = this.#people.all().find((person) => person.screen && person.id !== me) ?? this.#people.all().find((person) => person.screen);
    const large = this.#people.large ?? others.find(runs);
    const spotlit = this.#people.large !== undefined;
    const layout = screen || spotlit || (large && others.length > 1) ? 'spot' : 'grid';
    const main = screen ? [[screen, 'screen']] : layout === 'spot' ? [[large, 'camera']] : [];
    const alone = spotlit && !screen && large.id === me;
    const rest = others.filter((person) => layout === 'grid' || screen || person !== large);
    const self = alone ? [] : own;
    const size = Math.max(1, this.#perPage(layout) - self.length);
    const pages = Math.max(1, Math.ceil(rest.length / size));
    this.#page = Math.min(Math.max(0, this.#page), pages - 1);
    const shown = [...rest.slice(this.#page * size, (this.#page + 1) * size), ...self].map((person) => [person, 'camera']);
    return { layout, main: layout === 'grid' ? shown : main, strip: layout === 'grid' ? [] : shown, pages, size, count: rest.length };
  }

  paint() {
    if (byId('inside').hidden) return;
    const arranged = this.#arranged();
    byId('stage').dataset.layout = arranged.layout;
    const keep = new Set();
    this.#fill(byId('stage-main'), arranged.main, keep);
    this.#fill(byId('stage-strip'), arranged.strip, keep);
    for (const [key, tile] of this.#tiles) {
      if (!keep.has(key)) {
        tile.remove();
        this.#tiles.delete(key);
      }
    }
    show(byId('stage-strip'), arranged.layout === 'spot');
    show(byId('paging'), arranged.pages > 1);
    byId('page-words').textContent = say('room-page.page-of', this.#page * arranged.size + 1, Math.min(arranged.count, (this.#page + 1) * arranged.size), arranged.count);
    byId('page-back').disabled = this.#page === 0;
    byId('page-next').disabled = this.#page >= arranged.pages - 1;
    this.#size(arranged);
    this.#ask([...arranged.main, ...arranged.strip]);
  }

  /** Puts the tiles in order, moving only what stands wrong: a moved video blinks. */
  #fill(holder, members, keep) {
    let before = null;
    for (const [person, source] of members) {
      const key = `${person.id} ${source}`;
      keep.add(key);
      const tile = this.#tile(key, person, source);
      const place = before ? before.nextSibling : holder.firstChild;
      if (tile.parentNode !== holder || tile !== place) {
        if (!(tile.parentNode === holder && tile.previousSibling === before)) holder.insertBefore(tile, place);
        tile.querySelector('video').play().catch(() => {});
      }
      before = tile;
    }
  }

  #tile(key, person, source) {
    let tile = this.#tiles.get(key);
    if (!tile) {
      tile = byId('tile-template').content.cloneNode(true).firstElementChild;
      tile.dataset.member = person.id;
      tile.dataset.source = source;
      this.#tiles.set(key, tile);
    }
    const mine = person.id === this.#people.myId;
    const track = mine ? this.#uplink.track(source) : this.#downlink.picture(person.id, source);
    const video = tile.querySelector('video');
    const visible = Boolean(track) && (mine || person[source === 'screen' ? 'screen' : 'camera']);
    if (visible && video.srcObject?.getVideoTracks()[0] !== track) video.srcObject = new MediaStream([track]);
    if (!visible && video.srcObject) video.srcObject = null;
    tile.classList.toggle('pictured', visible);
    tile.classList.toggle('mirrored', mine && source === 'camera');
    tile.classList.toggle('runs', runs(person));
    tile.classList.toggle('screen', source === 'screen');
    tile.classList.toggle('speaking', person.id === this.#speaking && source !== 'screen');
    tile.dataset.shade = shade(person.id);
    tile.querySelector('.face').textContent = initials(person.name);
    const name = tile.querySelector('.tile-name');
    name.lastElementChild.textContent = titleOf(person, source, mine);
    setIcon(name, source === 'screen' ? 'screen' : person.mic ? 'mic' : 'mic-off');
    name.classList.toggle('muted', source !== 'screen' && !person.mic);
    show(tile.querySelector('.tile-hand'), person.hand && source === 'camera');
    return tile;
  }

  /** The largest tiles that fit. */
  #size({ layout, main }) {
    const holder = byId('stage-main');
    if (layout !== 'grid' || main.length === 0) {
      holder.style.removeProperty('--columns');
      holder.style.removeProperty('--tile');
      return;
    }
    const gap = parseFloat(getComputedStyle(holder).columnGap) || 0;
    const { clientWidth: width, clientHeight: height } = holder;
    let best = { columns: 1, tile: 0 };
    for (let columns = 1; columns <= main.length; columns++) {
      const rows = Math.ceil(main.length / columns);
      const tile = Math.min((width - gap * (columns - 1)) / columns, ((height - gap * (rows - 1)) / rows) * aspect());
      if (tile > best.tile) best = { columns, tile };
    }
    holder.style.setProperty('--columns', String(best.columns));
    holder.style.setProperty('--tile', `${Math.floor(best.tile)}px`);
  }

  #ask(members) {
    const pictures = members.filter(([person, source]) => person.id !== this.#people.myId && (source === 'screen' ? person.screen : person.camera))
      .map(([person, source]) => ({ member: person.id, source }));
    const asked = JSON.stringify(pictures);
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.watch(pictures);
    }
  }
}
