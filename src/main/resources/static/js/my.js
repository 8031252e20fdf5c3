// A learner's own pages: asks, signed by this device's key, for what belongs in the page, and puts it there. Addresses hold nothing; what
// is shown is never kept by the browser beyond the page.
import { ask, deviceKey, lacks, NoAnswer, NoDevice } from './device.js';
import { say } from './words.js';

const part = document.getElementById('part');
const trouble = document.getElementById('trouble');
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
let shownAt = 0;
let timer = 0;
let busy = false;

const WORDS = {
  insecure: [say('my-script.insecure'), say('my-script.insecure-more')],
  crypto: [say('my-script.too-old'), say('my-script.too-old-more')],
  storage: [say('my-script.no-key'), say('my-script.no-key-more')],
  offline: [say('my-script.silent'), say('my-script.silent-more')],
  fault: [say('my-script.stumbled'), say('my-script.stumbled-more')],
  'too-many-tries': [say('my-script.too-often'), say('my-script.too-often-more')],
};

/** @param kind one of `WORDS`, or a problem's code */
function failed(kind) {
  const [words, more] = WORDS[kind] ?? WORDS.fault;
  const copy = document.getElementById('failed').content.cloneNode(true);
  copy.querySelector('[data-slot="words"]').textContent = words;
  copy.querySelector('[data-slot="more"]').textContent = more;
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
      trouble.textContent = say(kind === 'busy' ? 'my-script.busy' : 'my-script.no-connection');
      trouble.hidden = false;
    } });
    if (answer.status === 200) show(answer.body.html, byPerson);
    else failed(answer.body.code);
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
navigator.serviceWorker?.register(`/my/worker.js?assets=${encodeURIComponent(assets)}&lang=${document.documentElement.lang}`, { scope: '/my' }).catch(() => {});
const install = document.getElementById('install');
window.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  install.hidden = false;
  install.addEventListener('click', () => {
    install.hidden = true;
    event.prompt();
  }, { once: true });
});
