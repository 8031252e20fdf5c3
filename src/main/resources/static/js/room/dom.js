// Small things every part of the room's page uses.

export const byId = (id) => document.getElementById(id);

export function show(element, visible) {
  element.hidden = !visible;
}

export function setIcon(holder, name) {
  holder.querySelector('use').setAttribute('href', `#i-${name}`);
}

/** "Grace Hopper" → "GH", for where there is no picture. */
export function initials(name) {
  const words = name.trim().split(/\s+/u);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked.map((word) => [...word][0] ?? '').join('').toLocaleUpperCase();
}

/** A steady shade for each person, so that faces without a picture are told apart. */
export function shade(id) {
  return String(id % 6);
}

export function debounce(milliseconds, work) {
  let timer = 0;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...given), milliseconds);
  };
}

/**
 * Paints a list some time after a change, at least so often while changes go on, and never under a finger: what is
 * replaced between press and release loses the click.
 */
export function paintedSoon(list, milliseconds, paint) {
  let timer = 0;
  let pressed = false;
  let waiting = false;
  const due = () => {
    timer = 0;
    waiting = pressed;
    if (!pressed) paint();
  };
  const released = () => {
    pressed = false;
    if (waiting) setTimeout(due);
  };
  list.addEventListener('pointerdown', () => { pressed = true; });
  for (const end of ['pointerup', 'pointercancel', 'blur']) addEventListener(end, released);
  return () => { timer ||= setTimeout(due, milliseconds); };
}

let noticeTimer = 0;

/** One line for what needs no answer; a lasting one stays until the next. */
export function notice(words, { lasting = false } = {}) {
  const line = byId('notice');
  line.textContent = words;
  line.classList.toggle('lasting', lasting);
  clearTimeout(noticeTimer);
  if (words && !lasting) noticeTimer = setTimeout(() => { line.textContent = ''; }, 6_000);
}
