// Questions of whoever runs the class to themselves.

import { byId } from './dom.js';

/** Asks before what cannot be undone, or what others will ask about. */
export function confirmed({ words, more, yes, tone = 'danger primary' }) {
  const dialog = byId('ask');
  byId('ask-words').textContent = words;
  byId('ask-more').textContent = more;
  byId('ask-yes').textContent = yes;
  byId('ask-yes').className = `button ${tone}`;
  dialog.returnValue = 'no';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}
