// What the school's staff say: stays on the page until it is put away, one below the other.

import { byId, show } from './dom.js';
import { clock } from '../times.js';
import { say } from '../words.js';

export function officeSays({ text, at, toAll }) {
  const line = document.createElement('p');
  const from = document.createElement('strong');
  from.textContent = `${toAll ? say('room-page.school-to-all', clock(at)) : say('room-page.school-to-you', clock(at))} `;
  line.append(from, text);
  show(byId('office'), true);                  // first: what is hidden is not read out
  byId('office-words').append(line);
}

byId('office-close').addEventListener('click', () => {
  byId('office-words').replaceChildren();
  show(byId('office'), false);
});
