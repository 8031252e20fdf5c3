// What whoever runs the class does to all at once. The server decides whether one may.

import { Acts } from './acts.js';
import { confirmed } from './ask.js';
import { byId, notice, show } from './dom.js';
import { say } from '../words.js';

const styles = document.createElement('link');
styles.rel = 'stylesheet';
styles.href = new URL('../../css/room-desk.css', import.meta.url).href;
document.head.append(styles);

export class Desk {
  #quiet = false;

  constructor(tell) {
    this.acts = new Acts(tell);
    byId('mute-all').addEventListener('click', () => {
      tell({ type: 'muteAll' });
      notice(this.#quiet ? say('room-page.all-muted') : say('room-page.all-muted-lightly'));
    });
    byId('quiet-all').addEventListener('click', () => tell({ type: 'holdAll', held: !this.#quiet }));
    byId('lower-hands').addEventListener('click', () => tell({ type: 'lowerHands' }));
    byId('spotlight-off').addEventListener('click', () => tell({ type: 'spotlight', member: 0 }));
    byId('end-all').addEventListener('click', async () => {
      if (await confirmed({ words: say('room-page.end-sure'), more: say('room-page.end-more'), yes: say('room-page.end') })) tell({ type: 'end' });
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
