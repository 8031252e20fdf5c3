// Looks at camera, microphone and loudspeaker before a class. Nothing is sent; what is chosen is remembered for the room.
import { camera, choices, fillPicker, meter, microphone, remember, whyNot } from './room/devices.js';

const byId = (id) => document.getElementById(id);
const PARTS = {
  camera: { name: 'camera', kind: 'videoinput', open: () => camera(360), works: 'Your camera works.' },
  mic: { name: 'microphone', kind: 'audioinput', open: microphone, works: 'Your microphone hears you.' },
};
const tracks = { camera: null, mic: null };
const standing = { camera: '', mic: '' };          // '' not known yet, 'good', or what is wrong
let stopMeter = () => {};

function say(source, words) {
  byId(`${source}-words`).textContent = words;
}

/** The page's answer, from how both stand. */
function answer() {
  const wrong = Object.keys(PARTS).filter((source) => standing[source] && standing[source] !== 'good');
  const good = Object.keys(PARTS).every((source) => standing[source] === 'good');
  const box = byId('answer');
  box.className = `answer ${wrong.length ? 'wait' : good ? 'good' : ''}`;
  if (good) {
    byId('words').textContent = 'Camera and microphone work.';
    byId('more').textContent = 'You are ready. Go back to your classes when you like.';
  } else if (wrong.length) {
    byId('words').textContent = wrong.length === 2 ? 'Neither camera nor microphone can be used yet.' : `Your ${PARTS[wrong[0]].name} cannot be used yet.`;
    byId('more').textContent = `${standing[wrong[0]]}`;
  } else {
    byId('words').textContent = tracks.mic ? 'Say something.' : 'One moment';
    byId('more').textContent = tracks.mic ? 'The bar below moves when your microphone hears you.' : 'Your browser may ask whether this page may use them. Say yes.';
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
  say('mic', 'Say something.');
  stopMeter = meter(track, (loud) => {
    level.style.setProperty('--level', loud.toFixed(2));
    level.setAttribute('aria-valuenow', String(Math.round(loud * 100)));
    if (loud < HEARD || standing.mic === 'good') return;
    standing.mic = 'good';
    say('mic', PARTS.mic.works);
    answer();
  });
}

async function start(source) {
  const part = PARTS[source];
  stop(source);
  shown(source, null);
  say(source, '');
  try {
    const track = await part.open();
    tracks[source] = track;
    track.addEventListener('ended', () => {
      if (tracks[source] !== track) return;
      stop(source);
      standing[source] = `The ${part.name} was unplugged or taken away. Plug it in, then try again.`;
      shown(source, null);
      say(source, standing[source]);
      answer();
    });
    if (source === 'camera') {
      standing.camera = 'good';
      say('camera', part.works);
    }
    shown(source, track);
  } catch (problem) {
    standing[source] = whyNot(problem, part.name);
    say(source, standing[source]);
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
    byId('speaker-words').textContent = 'Two tones are playing. If you hear nothing, choose another loudspeaker, or turn the volume up.';
  } catch {
    byId('speaker-words').textContent = 'The sound could not be played. Choose another loudspeaker, or try another browser.';
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
  byId('words').textContent = window.isSecureContext ? 'This browser has no access to cameras and microphones.' : 'This page needs a secure connection.';
  byId('more').textContent = window.isSecureContext ? 'Update it, or use a current Chrome, Edge, Firefox or Safari.' : 'The address has to begin with https. Open it from your course page or from the mail once more.';
}
// A camera that stays on while nobody looks frightens people.
window.addEventListener('pagehide', () => Object.keys(PARTS).forEach(stop));
