// What whoever runs the class can do with each of the others. The server decides whether one may.

import { confirmed } from './ask.js';
import { say } from '../words.js';

export class Acts {
  #tell;
  #open = null;

  constructor(tell) {
    this.#tell = tell;
  }

  /** @param large whom all see large; 0: nobody */
  fill(holder, person, large) {
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
    else add('spotlight', large === person.id ? say('room-page.not-large') : say('room-page.show-large'));
    if (!open || runs) return;
    if (person.role === 'learner') {
      add('spotlight', large === person.id ? say('room-page.not-large') : say('room-page.show-large'));
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

  /** @return whether the list is to be painted anew */
  press(act, person, large) {
    const member = person.id;
    if (act === 'more') {
      this.#open = this.#open === member ? null : member;
      return true;
    }
    this.#does(act, person, large);
    return false;
  }

  async #does(act, person, large) {
    const member = person.id;
    switch (act) {
      case 'mute':
        return this.#tell({ type: 'mute', member });
      case 'speak':
        return this.#tell({ type: 'hold', member, source: 'mic', held: false });
      case 'mic':
        return this.#tell({ type: 'hold', member, source: 'mic', held: true });
      case 'spotlight':
        return this.#tell({ type: 'spotlight', member: large === member ? 0 : member });
      case 'camera': case 'screen':
        return this.#tell({ type: 'hold', member, source: act, held: !person.held.includes(act) });
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
