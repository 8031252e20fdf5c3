// A learner's own pages: asks, signed by this device's key, for what belongs in the page, and puts it there. Addresses hold nothing; what
// is shown is never kept by the browser beyond the page.
import { ask, deviceKey, lacks, NoAnswer, NoDevice } from './device.js';

const part = document.getElementById('part');
const trouble = document.getElementById('trouble');
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
let shownAt = 0;
let timer = 0;
let busy = false;

const WORDS = {
  insecure: ['This page needs a secure connection.', 'The address has to begin with https. Open it from your course page or from the mail once more.'],
  crypto: ['This browser cannot hold a key.', 'Your pages are opened by a key in the browser, and this one is too old for that. Update it, or use a current Chrome, Edge, Firefox or Safari.'],
  storage: ['This browser does not keep a key.', 'Private windows and blocked storage prevent that. Open the page in an ordinary window.'],
  offline: ['The school does not answer.', 'Check this device’s connection, then try again.'],
  fault: ['This page has stumbled.', 'Nothing is lost. Try again; if it happens once more, tell your school.'],
};

function failed(kind, more = '') {
  const copy = document.getElementById('failed').content.cloneNode(true);
  copy.querySelector('[data-slot="words"]').textContent = WORDS[kind][0];
  copy.querySelector('[data-slot="more"]').textContent = more || WORDS[kind][1];
  part.replaceChildren(copy);
}

function show(html, byPerson) {
  part.innerHTML = html;                       // a part of the server's own template; the page's policy runs no script in it
  shownAt = performance.now();
  if (byPerson) part.focus();
  clearTimeout(timer);
  const seconds = Math.min(...[...part.querySelectorAll('[data-look-again]')].map((each) => Number(each.dataset.lookAgain)));
  if (Number.isFinite(seconds)) timer = setTimeout(() => load(), seconds * 1_000);
}

async function request(path, body, { presented = 'my', byPerson = false } = {}) {
  if (busy) return;
  busy = true;
  part.setAttribute('aria-busy', 'true');
  try {
    const answer = await ask(path, body, { presented, anew: true, onTrouble: (kind) => {
      trouble.textContent = kind === 'busy' ? 'Many are asking right now. You are in line.' : 'The connection is not answering. We keep trying.';
      trouble.hidden = false;
    } });
    if (answer.status === 200) show(answer.body.html, byPerson);
    else failed('fault', answer.body.detail);
  } catch (problem) {
    if (problem instanceof NoDevice) failed('storage');
    else if (problem instanceof NoAnswer) failed('offline');
    else {
      console.error(problem);
      failed('fault');
    }
  } finally {
    busy = false;
    trouble.hidden = true;
    part.removeAttribute('aria-busy');
  }
}

function load({ byPerson = false, ...more } = {}) {
  const lacking = lacks();
  return lacking ? failed(lacking) : request(part.dataset.part, { zone, ...more }, { byPerson });
}

/** The door knows by this what is asked for; a copied address holds none of it. */
function toTheDoor({ door: pass, then }) {
  sessionStorage.setItem('admitone.ask', JSON.stringify({ pass, then }));
  location.assign('/door');
}

part.addEventListener('click', ({ target }) => {
  const pressed = target.closest('button');
  if (!pressed) return undefined;
  const { door, forget, before } = pressed.dataset;
  if (door) return toTheDoor(pressed.dataset);
  if (forget) return request('/my/forget', { device: forget }, { presented: forget, byPerson: true });
  if (before) return load({ byPerson: true, before, person: pressed.closest('[data-person]').dataset.person });
  return 'again' in pressed.dataset ? load({ byPerson: true }) : undefined;
});

// Who comes back to the page sees how it is now.
const STALE_MS = 20_000;
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && part.dataset.part === '/my/classes' && performance.now() - shownAt > STALE_MS) load();
});
window.addEventListener('pageshow', (event) => {
  if (event.persisted) load();
});
deviceKey().catch(() => {});
load();

// On the home screen: the worker shows a page of its own when there is no network, and keeps nothing else.
const assets = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
navigator.serviceWorker?.register(`/my/worker.js?assets=${encodeURIComponent(assets)}`, { scope: '/my' }).catch(() => {});
const install = document.getElementById('install');
window.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  install.hidden = false;
  install.addEventListener('click', () => {
    install.hidden = true;
    event.prompt();
  }, { once: true });
});
