// What whoever runs the class does to all at once. The server decides whether one may.

import { byId, confirmed, notice, show } from './dom.js';

export class Desk {
  #say;
  #quiet = false;

  constructor(say) {
    this.#say = say;
    byId('mute-all').addEventListener('click', () => {
      say({ type: 'muteAll' });
      notice(this.#quiet ? 'Everybody is muted.' : 'Everybody is muted. They may unmute themselves.');
    });
    byId('quiet-all').addEventListener('click', () => say({ type: 'holdAll', held: !this.#quiet }));
    byId('lower-hands').addEventListener('click', () => say({ type: 'lowerHands' }));
    byId('spotlight-off').addEventListener('click', () => say({ type: 'spotlight', member: 0 }));
    byId('end-all').addEventListener('click', async () => {
      if (await confirmed({ words: 'End the class for everybody?', more: 'All are shown out now, and the door closes.', yes: 'End the class' })) say({ type: 'end' });
    });
  }

  welcome({ can, quiet }) {
    this.quiet(quiet);
    show(byId('teacher-desk'), can.run);
  }

  /** Whether only those who run the class unmute. */
  quiet(quiet) {
    this.#quiet = quiet;
    byId('quiet-all').setAttribute('aria-pressed', String(quiet));
  }

  /** @param spotlight somebody is shown large to all */
  changed({ hands, spotlight }) {
    byId('lower-hands').disabled = hands === 0;
    show(byId('spotlight-off'), spotlight);
  }
}
