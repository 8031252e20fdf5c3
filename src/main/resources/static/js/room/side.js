// The panel beside the pictures: one of its tabs at a time, or none. The roster's tab is there for whoever runs the class.

import { byId, show } from './dom.js';

const TABS = ['people', 'roster', 'chat'];

export class Side {
  #parts;

  /** @param parts by the tab's name, each told by `opened()` when it comes to sight */
  constructor(parts) {
    this.#parts = parts;
    for (const each of TABS) byId(`tab-${each}`).addEventListener('click', () => { if (byId(each).hidden) this.open(each); });
    for (const each of ['people', 'chat']) byId(`do-${each}`).addEventListener('click', () => this.open(each));
    byId('side-close').addEventListener('click', () => this.close());
    byId('side').addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
  }

  /** The roster's tab for those who may see it. */
  welcome({ can }) {
    show(byId('tab-roster'), can.run);
    if (!can.run && this.#shown === 'roster') this.close();
  }

  get #shown() {
    return byId('side').hidden ? null : TABS.find((each) => !byId(each).hidden);
  }

  /** Opens a tab; pressing the button of what is open closes it. */
  open(which) {
    const same = this.#shown === which;
    show(byId('side'), !same);
    for (const each of TABS) {
      show(byId(each), each === which);
      byId(`tab-${each}`).setAttribute('aria-selected', String(each === which));
    }
    byId('do-people').setAttribute('aria-expanded', String(!same && which !== 'chat'));
    byId('do-chat').setAttribute('aria-expanded', String(!same && which === 'chat'));
    if (!same) this.#parts[which].opened();
  }

  close() {
    const which = this.#shown;
    if (which) {
      this.open(which);
      byId(which === 'chat' ? 'do-chat' : 'do-people').focus();
    }
  }
}
