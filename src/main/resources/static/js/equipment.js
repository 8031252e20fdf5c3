// Looks at camera, microphone and loudspeaker before a class. Nothing is sent; what is chosen is remembered for the room.
import { camera, choices, fillPicker, meter, microphone, remember, whyNot } from './room/devices.js';
import { say } from './words.js';

const byId = (id) => document.getElementById(id);
const PARTS = {
  camera: { kind: 'videoinput', open: () => camera(360), works: say('equipment-check.camera-works'), fails: say('equipment-check.no-camera'), gone: say('equipment-check.camera-gone') },
  mic: { kind: 'audioinput', open: microphone, works: say('equipment-check.mic-works'), fails: say('equipment-check.no-mic'), gone: say('equipment-check.mic-gone') },
};
const tracks = { camera: null, mic: null };
const standing = { camera: '', mic: '' };          // '' not known yet, 'good', or what is wrong
let stopMeter = () => {};

function tell(source, words) {
  byId(`${source}-words`).textContent = words;
}

/** The page's answer, from how both stand. */
function answer() {
  const wrong = Object.keys(PARTS).filter((source) => standing[source] && standing[source] !== 'good');
  const good = Object.keys(PARTS).every((source) => standing[source] === 'good');
  const box = byId('answer');
  box.className = `answer ${wrong.length ? 'wait' : good ? 'good' : ''}`;
  if (good) {
    byId('words').textContent = say('equipment-check.ready');
    byId('more').textContent = say('equipment-check.ready-more');
  } else if (wrong.length) {
    byId('words').textContent = wrong.length === 2 ? say('equipment-check.neither') : PARTS[wrong[0]].fails;
    byId('more').textContent = standing[wrong[0]];
  } else {
    byId('words').textContent = say(tracks.mic ? 'equipment-check.speak' : 'equipment-check.moment');
    byId('more').textContent = say(tracks.mic ? 'equipment-check.speak-more' : 'equipment-check.moment-more');
  }
}

function stop(source) {
  tracks[source]?.stop();
  tracks[source] = null;
  standing[source] = '';
  if (source === 'mic') stopMeter();
}

const HEARD = 0.04;

function shown(source, track) {
  if (source === 'camera') {
    byId('camera-video').srcObject = track ? new MediaStream([track]) : null;
    byId('camera-video').hidden = !track;
    byId('camera-none').hidden = Boolean(track);
    return;
  }
  const level = byId('mic-level');
  level.style.setProperty('--level', '0');
  if (!track) return;
  tell('mic', say('equipment-check.speak'));
  stopMeter = meter(track, (loud) => {
    level.style.setProperty('--level', loud.toFixed(2));
    level.setAttribute('aria-valuenow', String(Math.round(loud * 100)));
    if (loud < HEARD || standing.mic === 'good') return;
    standing.mic = 'good';
    tell('mic', PARTS.mic.works);
    answer();
  });
}

async function start(source) {
  const part = PARTS[source];
  stop(source);
  shown(source, null);
  tell(source, '');
  try {
    const track = await part.open();
    tracks[source] = track;
    track.addEventListener('ended', () => {
      if (tracks[source] !== track) return;
      stop(source);
      standing[source] = part.gone;
      shown(source, null);
      tell(source, standing[source]);
      answer();
    });
    if (source === 'camera') {
      standing.camera = 'good';
      tell('camera', part.works);
    }
    shown(source, track);
  } catch (problem) {
    standing[source] = whyNot(problem, source);
    tell(source, standing[source]);
  }
  await fill();
  answer();
}

async function fill() {
  const chosen = choices();
  for (const source of Object.keys(PARTS)) {
    await fillPicker(byId(`${source}-pick`), PARTS[source].kind, tracks[source]?.getSettings().deviceId ?? chosen[source]);
  }
  if ('setSinkId' in HTMLMediaElement.prototype) byId('speaker-field').hidden = await fillPicker(byId('speaker-pick'), 'audiooutput', chosen.speaker) === 0;
}

/** Two soft tones through the chosen loudspeaker. */
async function play() {
  const context = new AudioContext();
  const out = context.createMediaStreamDestination();
  const sound = new Audio();
  sound.srcObject = out.stream;
  const { speaker } = choices();
  try {
    if (speaker) await sound.setSinkId?.(speaker).catch(() => {});
    await sound.play();
    for (const [index, pitch] of [523, 659].entries()) {
      const [tone, volume] = [context.createOscillator(), context.createGain()];
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.2, context.currentTime + index * 0.35);
      volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + index * 0.35 + 0.35);
      tone.connect(volume).connect(out);
      tone.start(context.currentTime + index * 0.35);
      tone.stop(context.currentTime + index * 0.35 + 0.35);
      tone.addEventListener('ended', () => { if (index === 1) context.close(); });
    }
    byId('speaker-words').textContent = say('equipment-check.playing');
  } catch {
    byId('speaker-words').textContent = say('equipment-check.not-played');
  }
}

async function begin() {
  byId('begin').hidden = true;
  byId('checks').hidden = false;
  answer();
  await start('camera');
  await start('mic');
}

for (const source of Object.keys(PARTS)) {
  byId(`${source}-pick`).addEventListener('change', (event) => {
    remember({ [source]: event.target.value });
    start(source);
  });
  byId(`${source}-again`).addEventListener('click', () => start(source));
}
byId('speaker-pick').addEventListener('change', (event) => remember({ speaker: event.target.value }));
byId('speaker-play').addEventListener('click', play);
byId('begin').addEventListener('click', begin);

if (navigator.mediaDevices?.getUserMedia) {
  byId('begin').hidden = false;
  navigator.mediaDevices.addEventListener('devicechange', () => fill());
} else {
  byId('answer').className = 'answer bad';
  byId('words').textContent = say(window.isSecureContext ? 'equipment-check.no-access' : 'equipment-check.insecure');
  byId('more').textContent = say(window.isSecureContext ? 'equipment-check.no-access-more' : 'equipment-check.insecure-more');
}
// A camera that stays on while nobody looks frightens people.
window.addEventListener('pagehide', () => Object.keys(PARTS).forEach(stop));
