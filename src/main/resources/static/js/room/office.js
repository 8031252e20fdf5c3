// What the school's staff say: stays on the page until it is put away, one below the other.

import { byId, show } from './dom.js';

export function officeSays({ text, at, toAll }) {
  const line = document.createElement('p');
  const from = document.createElement('strong');
  from.textContent = `Your school${toAll ? ' to everybody' : ' to you'}, ${new Date(at).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' })}: `;
  line.append(from, text);
  show(byId('office'), true);                  // first: what is hidden is not read out
  byId('office-words').append(line);
}

byId('office-close').addEventListener('click', () => {
  byId('office-words').replaceChildren();
  show(byId('office'), false);
});
