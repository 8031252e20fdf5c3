// This browser as a device: a P-256 key pair whose private half cannot be exported, kept in IndexedDB, and the signatures
// made with it (the shape of DPoP, RFC 9449). Copied cookies or storage are useless without the key, and the key does not
// leave the browser. Used by the door's page and by the room.

const DATABASE = 'admitone-device';
const STORE = 'keys';
const SLOT = 'device';

/** What this browser lacks for being a device: 'insecure' (no https), 'crypto', 'storage', or null when nothing is lacking. */
export function lacks() {
  if (!window.isSecureContext) return 'insecure';
  if (!window.crypto?.subtle || !window.crypto.randomUUID) return 'crypto';
  if (!window.indexedDB) return 'storage';
  return null;
}

/** The browser will not keep a key: private windows of some browsers, or storage switched off. */
export class NoDevice extends Error {}

/** The door gave no answer in time: offline, restarting or overloaded. */
export class NoAnswer extends Error {}

// ---- the key ------------------------------------------------------------------------------------------------------

function openDatabase() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => {
      opening.result.onversionchange = () => opening.result.close();
      resolve(opening.result);
    };
    opening.onerror = () => reject(opening.error);
    opening.onblocked = () => reject(new Error('blocked'));
  });
}

/** A copied database holds something in the slot, but never the key itself: it cannot be written out. */
function isKey(kept) {
  return kept?.privateKey instanceof CryptoKey && typeof kept.jwk?.x === 'string' && typeof kept.jwk?.y === 'string';
}

/** One transaction: what is in the slot, or else `candidate` put there. Two tabs at once therefore agree on one key. */
function settle(database, candidate) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, candidate ? 'readwrite' : 'readonly', { durability: 'strict' });
    const store = transaction.objectStore(STORE);
    let kept = null;
    store.get(SLOT).onsuccess = (event) => {
      kept = isKey(event.target.result) ? event.target.result : null;
      if (!kept && candidate) store.put(kept = candidate, SLOT);
    };
    transaction.oncomplete = () => resolve(kept);
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
}

async function findOrMakeKey() {
  try {
    const database = await openDatabase();
    try {
      let key = await settle(database, null);
      if (!key) {
        const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
        const { x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
        key = await settle(database, { privateKey: pair.privateKey, jwk: { kty: 'EC', crv: 'P-256', x, y } });
      }
      return key;
    } finally {
      database.close();
    }
  } catch (cause) {
    throw new NoDevice('This browser does not keep a key.', { cause });
  }
}

let keyPromise = null;

/** This browser's key: `{privateKey, jwk}`; made on first use. Rejects with NoDevice where the browser will not keep one. */
export function deviceKey() {
  keyPromise ??= findOrMakeKey().catch((problem) => {
    keyPromise = null;
    throw problem;
  });
  return keyPromise;
}

// ---- signatures ---------------------------------------------------------------------------------------------------

const encoder = new TextEncoder();

function base64url(bytes) {
  let binary = '';
  for (const byte of new Uint8Array(bytes)) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const encoded = (object) => base64url(encoder.encode(JSON.stringify(object)));

/** base64url SHA-256 of what a request presents (ticket, link or pass id). */
export async function hashOf(presented) {
  return base64url(await crypto.subtle.digest('SHA-256', encoder.encode(presented)));
}

let nonce = null;
let nonceSince = 0;
const NONCE_KEPT_MS = 4 * 60_000;            // the server takes a nonce for five minutes

/** Notes the server's newest nonce; every answer of the door carries one. */
export function noteNonce(response) {
  const fresh = response.headers.get('DPoP-Nonce');
  if (fresh) {
    nonce = fresh;
    nonceSince = performance.now();
  }
}

/** A page may bring a nonce with it (`Server-Timing`), which saves one way there and back. */
function noteNonceOfThisPage() {
  const brought = performance.getEntriesByType('navigation')[0]?.serverTiming?.find(({ name }) => name === 'nonce');
  if (brought && nonceSince === 0) {
    nonce = brought.description;
    nonceSince = 1;                    // as old as the page: performance.now() counts from there
  }
}

async function currentNonce(signal) {
  if (!nonce) noteNonceOfThisPage();
  if (!nonce || performance.now() - nonceSince > NONCE_KEPT_MS) {
    noteNonce(await fetch('/door/nonce', { cache: 'no-store', credentials: 'omit', signal }));
  }
  return nonce;
}

/**
 * A proof that this device means this request: a JWT for the `DPoP` header, or for the room's first message.
 *
 * @param htm       the method
 * @param htu       the address without query (a path is completed with this origin)
 * @param presented the ticket, link or pass id that the request presents (or give its hash as `ath`)
 * @param jti       the request's id; the same id again is the same request
 */
export async function signProof({ htm, htu, presented, ath, jti = crypto.randomUUID(), signal }) {
  const { privateKey, jwk } = await deviceKey();
  const payload = {
    htm,
    htu: new URL(htu, location.origin).href,
    iat: Math.floor(Date.now() / 1000),
    jti,
    nonce: await currentNonce(signal),
    ath: ath ?? await hashOf(presented),
  };
  const text = encoded({ typ: 'dpop+jwt', alg: 'ES256', jwk }) + '.' + encoded(payload);
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, encoder.encode(text));
  return text + '.' + base64url(signature);
}

// ---- asking the door ----------------------------------------------------------------------------------------------

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    }, { once: true });
  });
}

/** A signal that fires when `signal` does, or after so long. */
function within(milliseconds, signal) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error('no answer in time')), milliseconds);
  const stop = () => {
    clearTimeout(timer);
    controller.abort(signal.reason);
  };
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  return controller.signal;
}

async function post(path, body, presented, jti, signal) {
  const deadline = within(20_000, signal);
  const response = await fetch(path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': document.documentElement.lang,
      Accept: 'application/json, application/problem+json, text/html',
      DPoP: await signProof({ htm: 'POST', htu: path, presented, jti, signal: deadline }),
    },
    body: JSON.stringify(body),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    signal: deadline,
  });
  noteNonce(response);
  const text = await response.text();
  const html = response.headers.get('Content-Type')?.startsWith('text/html');
  const said = response.headers.get('Date');
  return {
    status: response.status,
    body: html ? { html: text } : text ? JSON.parse(text) : {},
    serverNow: said ? Date.parse(said) : Date.now(),
    retryAfter: Number(response.headers.get('Retry-After')) || 0,
  };
}

const WAITS_MS = [400, 1_000, 2_000, 4_000, 8_000];

/** Seconds are the server's wish; otherwise each wait is longer than the last; jitter keeps a class from coming back as one. */
function waitBefore(attempt, retryAfter) {
  const base = retryAfter > 0 ? retryAfter * 1_000 : WAITS_MS[attempt];
  return base * (0.75 + Math.random() / 2);
}

/**
 * Signs and sends one request to the door, and keeps at it through lost networks and a busy door; all attempts carry one id
 * (`jti`), so that the door takes them as one. Answers `{status, body, serverNow}`; rejects with NoAnswer when nothing helped.
 *
 * @param body      what is asked, with `ticket`, `link` or `pass` as what it presents, or else given as `presented`
 * @param onTrouble called before each new attempt with 'network' or 'busy'
 * @param anew      each attempt is a request of its own: for what is only read and answered once
 */
export async function ask(path, body, { signal, onTrouble = () => {}, jti = crypto.randomUUID(), presented = body.ticket ?? body.link ?? body.pass, anew = false } = {}) {
  let signedAgain = false;
  for (let attempt = 0; ; attempt++) {
    let answer = null;
    try {
      await deviceKey();
      answer = await post(path, body, presented, anew ? crypto.randomUUID() : jti, signal);
    } catch (problem) {
      if (signal?.aborted || problem instanceof NoDevice) throw problem;
    }
    if (answer?.status === 401 && answer.body.code === 'use-nonce' && !signedAgain) {
      signedAgain = true;
      attempt--;
      continue;
    }
    if (answer && answer.status < 500) return answer;
    if (attempt >= WAITS_MS.length) throw new NoAnswer(path);
    onTrouble(answer ? 'busy' : 'network');
    await pause(waitBefore(attempt, answer?.retryAfter ?? 0), signal);
  }
}

/**
 * Knocks. Answers `{status, body, serverNow}`: 200 with `body.outcome` 'admitted' or 'wait', otherwise a problem with
 * `body.code`. A reconnecting room knocks again in the same way; the same device gets its seat back at once.
 */
export function knock({ link, pass, continueHere = false, signal, onTrouble } = {}) {
  const body = link ? { link } : { pass };
  if (continueHere) body.continueHere = true;
  return ask('/door/knock', body, { signal, onTrouble });
}

// ---- the seat's hand-over to the room -----------------------------------------------------------------------------

const SEAT = 'admitone.seat';

/**
 * Leaves an admission for the room's page, in this tab only: `{ticket, ticketExpiresAt, seat, room, session, person}` and what
 * to knock with again (`link` or `pass`). The ticket is worthless without this device's key.
 */
export function handOverSeat(admission, presented) {
  const { ticket, ticketExpiresAt, seat, room, session, person } = admission;
  sessionStorage.setItem(SEAT, JSON.stringify({ ticket, ticketExpiresAt, seat, room, session, person, ...presented }));
}

/** What the door handed over to this tab, or null. */
export function handedOverSeat() {
  try {
    return JSON.parse(sessionStorage.getItem(SEAT));
  } catch {
    return null;
  }
}
