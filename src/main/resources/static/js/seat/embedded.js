// The class inside our own page, by Zoom's Web SDK. Its files are loaded when the person goes in, and not before; what it joins with is handed
// over in memory and kept nowhere.

const LOAD_MS = 30_000;
const JOIN_MS = 60_000;

/** The SDK's files did not come, or are not what they should be. */
export class NotLoaded extends Error {}

/** The SDK is there; Zoom did not let it in. */
export class NotJoined extends Error {
  constructor(problem) {
    super(problem?.reason || problem?.message || '');
    this.code = problem?.errorCode ?? problem?.code ?? '';
  }
}

let loaded = null;
let client = null;

function load(element, settle) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new NotLoaded('late')), LOAD_MS);
    element.addEventListener('load', () => { clearTimeout(late); resolve(); });
    element.addEventListener('error', () => { clearTimeout(late); reject(new NotLoaded('refused')); });
    element.crossOrigin = 'anonymous';
    element.referrerPolicy = 'no-referrer';
    settle(element);
    document.head.append(element);
  });
}

async function loadAll({ scripts, styles }) {
  for (const address of styles) await load(document.createElement('link'), (link) => { link.rel = 'stylesheet'; link.href = address; });
  for (const address of scripts) await load(document.createElement('script'), (script) => { script.src = address; });
  if (typeof globalThis.ZoomMtgEmbedded?.createClient !== 'function') throw new NotLoaded('something else');
}

function within(promise, milliseconds) {
  let late = 0;
  return Promise.race([promise, new Promise((_, reject) => { late = setTimeout(() => reject(new Error('late')), milliseconds); })]).finally(() => clearTimeout(late));
}

/** Shows the class in the place; resolves once it is joined. `ended` is called when it is over, for whatever reason. */
export async function showHere({ scripts, styles, embedded }, place, ended) {
  await leaveHere();
  loaded ??= loadAll({ scripts, styles });
  try {
    await loaded;
  } catch (problem) {
    loaded = null;                        // the next press tries again
    throw problem instanceof NotLoaded ? problem : new NotLoaded(String(problem));
  }
  const mine = globalThis.ZoomMtgEmbedded.createClient();
  client = mine;
  place.hidden = false;
  try {
    const { signature, meetingNumber, passcode, tk, userName, userEmail, customerKey, language } = embedded;
    await within(mine.init({ zoomAppRoot: place, language, leaveOnPageUnload: true }), JOIN_MS);
    mine.on('connection-change', ({ state }) => { if (state === 'Closed' && client === mine) { gone(place); ended(); } });
    await within(mine.join({ signature, meetingNumber, password: passcode, tk, userName, userEmail, customerKey }), JOIN_MS);
  } catch (problem) {
    if (client === mine) gone(place);
    throw new NotJoined(problem);
  }
}

function gone(place) {
  client = null;
  place.hidden = true;
  place.replaceChildren();
}

/** Leaves, where one is in. */
export async function leaveHere(place = document.getElementById('meeting')) {
  const mine = client;
  if (!mine) return;
  gone(place);
  try {
    await mine.leaveMeeting();
  } catch {
    // it is gone already
  }
}
