// Before going in: one's own picture and sound, and which devices to use. Nothing is sent yet.

import { camera, choices, fillPicker, meter, microphone, remember, whyNot } from './devices.js';
import { byId, initials, setIcon, show } from './dom.js';
import { say } from '../words.js';

export class Preview {
  #starting = {};                     // source → a start that is under way
  #over = false;
  #tracks = { mic: null, camera: null };
  #stopMeter = null;
  #height;
  #publishes;

  constructor(person, session) {
    this.#publishes = person.role !== 'observer';
    this.#height = ['teacher', 'staff'].includes(person.role) ? 720 : 360;
    byId('preview-face').textContent = initials(person.displayName ?? '');
    byId('preview-who').textContent = this.#publishes
      ? say('room-page.seen-as', person.displayName) : say('room-page.you-observe', person.displayName);
    byId('preview-words').textContent = session.title ? say('room-page.go-in-to', session.title) : say('room-page.ready');
  }

  /** Resolves with `{mic, camera}` (tracks or null) when the person wants to go in. */
  async run() {
    show(byId('preview'), true);
    for (const id of ['pick-mic-field', 'pick-camera-field', 'preview-hint', 'preview-mic', 'preview-camera']) show(byId(id), this.#publishes);
    const going = new Promise((resolve) => {
      byId('preview-form').addEventListener('submit', (event) => {
        event.preventDefault();
        resolve();
      }, { once: true });
    });
    if (this.#publishes) this.#listen();
    this.#paint();
    byId('join').focus({ preventScroll: true });
    if (this.#publishes) await Promise.race([going, this.#begin()]);
    await going;
    this.#over = true;
    this.#keep();
    this.#stopMeter?.();
    show(byId('preview'), false);
    byId('preview-video').srcObject = null;
    return { ...this.#tracks };
  }

  /** What came on by itself is as much a choice: a reload brings it back. */
  #keep() {
    if (this.#tracks.mic) remember({ micOn: true });
    if (this.#tracks.camera) remember({ cameraOn: true });
  }

  #listen() {
    byId('preview-mic').addEventListener('click', () => this.#toggle('mic'));
    byId('preview-camera').addEventListener('click', () => this.#toggle('camera'));
    byId('pick-mic').addEventListener('change', (event) => this.#choose('mic', event.target.value));
    byId('pick-camera').addEventListener('change', (event) => this.#choose('camera', event.target.value));
  }

  async #begin() {
    const { micOn = this.#height === 720, cameraOn = true } = choices();
    if (cameraOn) await this.#start('camera');
    if (micOn) await this.#start('mic');
    await this.#fill();
  }

  async #fill() {
    const { mic, camera: chosen } = choices();
    await fillPicker(byId('pick-mic'), 'audioinput', this.#tracks.mic?.getSettings().deviceId ?? mic);
    await fillPicker(byId('pick-camera'), 'videoinput', this.#tracks.camera?.getSettings().deviceId ?? chosen);
  }

  async #toggle(source) {
    if (this.#tracks[source]) this.#stop(source);
    else {
      await this.#start(source);
      await this.#fill();
    }
    remember(source === 'mic' ? { micOn: Boolean(this.#tracks.mic) } : { cameraOn: Boolean(this.#tracks.camera) });
  }

  async #choose(source, deviceId) {
    remember({ [source]: deviceId });
    await this.#starting[source];
    this.#stop(source);
    await this.#start(source);
  }

  /** Once at a time: a click while the browser still asks for leave wants the same start, not a second one. */
  #start(source) {
    this.#starting[source] ??= this.#open(source).finally(() => { this.#starting[source] = null; });
    return this.#starting[source];
  }

  async #open(source) {
    try {
      const track = source === 'mic' ? await microphone() : await camera(this.#height);
      if (this.#over) {                  // gone in meanwhile: nobody would ever switch it off again
        track.stop();
        return;
      }
      this.#tracks[source] = track;
      show(byId('preview-trouble'), false);
    } catch (problem) {
      byId('preview-trouble-words').textContent = whyNot(problem, source);
      show(byId('preview-trouble'), true);
    }
    this.#paint();
  }

  #stop(source) {
    this.#tracks[source]?.stop();
    this.#tracks[source] = null;
    this.#paint();
  }

  #paint() {
    const { mic, camera: picture } = this.#tracks;
    const video = byId('preview-video');
    video.srcObject = picture ? new MediaStream([picture]) : null;
    show(video, Boolean(picture));
    show(byId('preview-face'), !picture);
    byId('preview-note').textContent = picture || !this.#publishes ? '' : say('room-page.own-camera-off');
    for (const [id, on, icon] of [['preview-mic', mic, 'mic'], ['preview-camera', picture, 'camera']]) {
      byId(id).setAttribute('aria-pressed', String(Boolean(on)));
      setIcon(byId(id), on ? icon : `${icon}-off`);
    }
    this.#stopMeter?.();
    byId('preview-level').style.setProperty('--level', '0');
    this.#stopMeter = mic ? meter(mic, (loud) => byId('preview-level').style.setProperty('--level', loud.toFixed(2))) : null;
  }
}
