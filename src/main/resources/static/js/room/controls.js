// The bar at the thumb: microphone, camera, screen, hand, people, chat, devices, leave.

import { camera, canShareScreen, choices, meter, microphone, remember, screen, whyNot } from './devices.js';
import { byId, notice, setIcon, show } from './dom.js';
import { say } from '../words.js';

const SOURCES = ['mic', 'camera', 'screen'];
const STOPPED = {
  mic: say('room-page.muted'),
  camera: say('room-page.camera-stopped'),
  screen: say('room-page.screen-stopped'),
};

/** What a screen reader is told of a control. */
function labelOf(source, on, stopped) {
  const now = {
    mic: () => (on ? say('room-page.mic-on') : say('room-page.mic-off')),
    camera: () => (on ? say('room-page.camera-on') : say('room-page.camera-off')),
    screen: () => (on ? say('room-page.screen-on') : say('room-page.screen-off')),
  }[source]();
  return stopped ? say('room-page.stopped', now) : now;
}

/** What stands below its icon. */
function wordOf(source, on, stopped) {
  if (source === 'camera') return say('room-page.camera');
  if (source === 'screen') return on ? say('room-page.stop') : say('room-page.share');
  return stopped ? say('room-page.muted-short') : on ? say('room-page.mute') : say('room-page.unmute');
}

export class Controls {
  #uplink;
  #tell;
  #held = new Set();
  #mayUnmute = false;
  #wantsMic = false;
  #hand = false;
  #height = 360;
  #loud = 0;
  #stopMeter = null;
  #publishes = true;

  constructor({ uplink, tell, leave, downlink, changed }) {
    this.#uplink = uplink;
    this.#tell = tell;
    this.changed = changed;
    for (const source of SOURCES) byId(`do-${source}`).addEventListener('click', () => this.toggle(source));
    byId('do-hand').addEventListener('click', () => this.#raise(!this.#hand));
    byId('do-leave').addEventListener('click', leave);
    this.#settings(downlink);
    const keys = { KeyM: 'do-mic', KeyV: 'do-camera', KeyS: 'do-screen', KeyH: 'do-hand', KeyP: 'do-people', KeyC: 'do-chat' };
    addEventListener('keydown', (event) => {
      if (event.altKey && !event.ctrlKey && !event.metaKey && keys[event.code] && !byId('inside').hidden) {
        event.preventDefault();
        byId(keys[event.code]).click();
      }
    });
    for (const id of ['do-mic', 'do-camera', 'do-screen', 'do-hand']) byId(id).title = byId(id).getAttribute('aria-keyshortcuts');
  }

  welcome({ can, limits, people, me }) {
    const mine = people.find((person) => person.id === me);
    this.#publishes = can.publish;
    this.#height = limits.cameraHeight;
    this.#held = new Set(mine?.held ?? []);
    this.#mayUnmute = Boolean(mine?.mayUnmute);
    for (const source of SOURCES) show(byId(`do-${source}`), can.publish && (source !== 'screen' || canShareScreen()));
    show(byId('do-hand'), can.speak && !can.run);
    show(byId('do-settings'), can.publish);
    if (this.#hand) this.#tell({ type: 'hand', up: true });
    for (const source of this.#held) if (this.#uplink.on(source)) this.set(source, null);
    this.paint();
  }

  /** How loud this browser's own microphone is, 0 to 1. */
  get loud() { return this.#uplink.on('mic') ? this.#loud : 0; }

  async toggle(source) {
    if (source === 'mic' && this.#held.has('mic') && this.#mayUnmute) {
      this.#wantsMic = true;                 // switched on when the room says that it may be
      this.#tell({ type: 'unmute' });
      return;
    }
    if (this.#held.has(source)) {
      notice(STOPPED[source]);
      return;
    }
    if (this.#uplink.on(source)) {
      await this.set(source, null);
    } else {
      try {
        const track = source === 'mic' ? await microphone() : source === 'camera' ? await camera(this.#height) : await screen();
        await this.set(source, track);
      } catch (problem) {
        if (source !== 'screen') notice(whyNot(problem, source));
        else if (problem.name !== 'NotAllowedError') notice(say('room-page.not-shared'));
      }
    }
    if (source === 'mic') remember({ micOn: this.#uplink.on('mic') });
    if (source === 'camera') remember({ cameraOn: this.#uplink.on('camera') });
  }

  async set(source, track) {
    const old = this.#uplink.track(source);
    if (track) {
      track.onended = () => {
        if (this.#uplink.track(source) === track) this.set(source, null);
      };
    }
    await this.#uplink.set(source, track);
    if (old && old !== track) old.stop();
    if (source === 'mic') {
      this.#stopMeter?.();
      this.#stopMeter = track ? meter(track, (loud) => { this.#loud = loud / 4; }) : null;
    }
    this.paint();
    this.changed();
  }

  held({ source, held, mayUnmute }) {
    const before = this.#held.has(source);
    if (source === 'mic') this.#mayUnmute = mayUnmute;
    if (held) {
      this.#held.add(source);
      if (this.#uplink.on(source)) this.set(source, null);
      if (!before) notice(mayUnmute ? say('room-page.muted-lightly') : STOPPED[source]);
    } else if (before) {
      this.#held.delete(source);
      if (source === 'mic' && this.#wantsMic) this.toggle('mic');
      else notice({ mic: say('room-page.may-speak'), camera: say('room-page.may-show'), screen: say('room-page.may-share') }[source]);
    }
    if (source === 'mic') this.#wantsMic = false;
    this.paint();
  }

  #raise(up) {
    this.#hand = up;
    this.#tell({ type: 'hand', up });
    this.paint();
  }

  /** The room's view of oneself: a teacher may have lowered the hand. */
  seen(me) {
    if (me && this.#hand && !me.hand && this.#handSeen) {
      this.#hand = false;
      this.paint();
    }
    this.#handSeen = Boolean(me?.hand);
  }

  #handSeen = false;

  /** Stopped, and not to be taken back by oneself. */
  #stopped(source) {
    return this.#held.has(source) && !(source === 'mic' && this.#mayUnmute);
  }

  paint() {
    for (const source of SOURCES) {
      const button = byId(`do-${source}`);
      const on = this.#uplink.on(source);
      button.setAttribute('aria-pressed', String(on));
      button.classList.toggle('held', this.#stopped(source));
      button.setAttribute('aria-label', labelOf(source, on, this.#stopped(source)));
      if (source !== 'screen') setIcon(button, on ? source : `${source}-off`);
      button.lastElementChild.textContent = wordOf(source, on, this.#stopped(source));
    }
    byId('do-hand').setAttribute('aria-pressed', String(this.#hand));
    byId('do-hand').setAttribute('aria-label', this.#hand ? say('room-page.hand-down') : say('room-page.hand-up'));
  }

  /** Fetched by those who look for their devices; what they chose before is in force without it. */
  #settings(downlink) {
    let panel = null;
    byId('do-settings').addEventListener('click', () => {
      panel ??= import('./settings.js').then(({ Settings }) => new Settings({ controls: this, uplink: this.#uplink, downlink }));
      panel.then((there) => there.turned(), () => { panel = null; });
    });
    const { speaker } = choices();
    if (speaker) downlink.speakThrough(speaker);
  }

  stopAll() {
    for (const source of SOURCES) {
      this.#uplink.track(source)?.stop();
      this.#uplink.set(source, null);
    }
    this.#stopMeter?.();
  }
}
