// Which microphone, camera and loudspeaker are used: the panel above the bar.

import { choices, fillPicker, remember } from './devices.js';
import { byId, show } from './dom.js';

export class Settings {
  #uplink;

  constructor({ controls, uplink, downlink }) {
    this.#uplink = uplink;
    byId('settings').addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        this.#close();
        byId('do-settings').focus();
      }
    });
    for (const source of ['mic', 'camera']) {
      byId(`set-${source}`).addEventListener('change', async (event) => {
        remember({ [source]: event.target.value });
        if (uplink.on(source)) {
          await controls.set(source, null);
          await controls.toggle(source);
        }
      });
    }
    byId('set-speaker').addEventListener('change', (event) => {
      remember({ speaker: event.target.value });
      downlink.speakThrough(event.target.value);
    });
  }

  /** Opens it, or closes it. */
  async turned() {
    if (!byId('settings').hidden) return this.#close();
    const { mic, camera, speaker } = choices();
    await fillPicker(byId('set-mic'), 'audioinput', this.#uplink.track('mic')?.getSettings().deviceId ?? mic);
    await fillPicker(byId('set-camera'), 'videoinput', this.#uplink.track('camera')?.getSettings().deviceId ?? camera);
    if ('setSinkId' in HTMLMediaElement.prototype) show(byId('set-speaker-field'), await fillPicker(byId('set-speaker'), 'audiooutput', speaker) > 0);
    show(byId('settings'), true);
    byId('do-settings').setAttribute('aria-expanded', 'true');
    byId('set-mic').focus();
    return undefined;
  }

  #close() {
    show(byId('settings'), false);
    byId('do-settings').setAttribute('aria-expanded', 'false');
  }
}
