// What the page says to whoever is out: why, and the way back if there is one.

import { NoDevice } from '../device.js';
import { byId, setIcon } from './dom.js';
import { NotIn } from '../seat/seat.js';
import { ShownOut } from './signal.js';
import { say } from '../words.js';

/** The words for a problem, and what leads on from it: `back`, what the way back needs, or null when there is none; `door`, whether the door has more to say. */
export function told(problem) {
  if (problem instanceof ShownOut) {
    const over = problem.reason === 'session_over';
    return { icon: over ? 'good' : 'leave', tone: over ? 'good' : 'bad', words: problem.message, more: over ? say('room-page.thanks') : '',
      back: problem.back ? {} : null, door: !over };
  }
  if (problem instanceof NotIn) {
    return { icon: 'leave', tone: 'bad', words: problem.message, more: '', back: problem.code === 'seat-taken' ? { continueHere: true } : null, door: true };
  }
  if (problem instanceof NoDevice) {
    return { icon: 'door', tone: 'bad', words: say('room-page.no-key'), more: say('room-page.no-key-more'), door: true };
  }
  console.error(problem);
  return { icon: 'door', tone: 'bad', words: say('room-page.does-not-open'), more: say('room-page.does-not-open-more'), back: {}, door: true };
}

export const throughTheDoor = () => ({ icon: 'door', words: say('room-page.through-the-door'), more: say('room-page.through-the-door-more'), door: true });
export const hasLeft = () => ({ icon: 'good', tone: 'good', words: say('room-page.left'), more: say('room-page.left-more'), back: {} });

/** @param returnIn takes the way back */
export function showOut({ icon, tone = '', words, more, back = null, door = false }, returnIn) {
  byId('out-answer').className = `answer room-answer ${tone}`;
  setIcon(byId('out-answer'), icon);
  byId('out-words').textContent = words;
  byId('out-more').textContent = more ?? '';
  const actions = [];
  if (back) actions.push(action(back.continueHere ? say('room-page.continue-here') : say('room-page.come-back-in'), 'primary', () => returnIn(back)));
  if (door) actions.push(action(say('room-page.to-door'), back ? '' : 'primary', () => location.assign('/door')));
  byId('out-actions').replaceChildren(...actions);
  byId('out-words').focus({ preventScroll: true });
}

function action(words, kind, work) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `button ${kind}`;
  button.textContent = words;
  button.addEventListener('click', work);
  return button;
}
