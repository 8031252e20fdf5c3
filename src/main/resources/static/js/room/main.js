// The room's page: arriving, preview, inside, out. Coming back after a lost network, a restarted server or engine needs no
// click: the page knocks again with this browser's key, takes the same seat, and negotiates its media anew.

import { NoAnswer, NoDevice } from '../device.js';
import { Chat } from './chat.js';
import { Controls } from './controls.js';
import { camera, choices, microphone } from './devices.js';
import { Desk } from './desk.js';
import { byId, notice, setIcon, show } from './dom.js';
import { Downlink } from './downlink.js';
import { officeSays } from './office.js';
import { People } from './people.js';
import { Preview } from './preview.js';
import { Roster } from './roster.js';
import { NotIn, Seat } from '../seat/seat.js';
import { Side } from './side.js';
import { Lost, ShownOut, Signal } from './signal.js';
import { follow } from './speaking.js';
import { Stage } from './stage.js';
import { Uplink } from './uplink.js';
import { clock } from '../times.js';
import { say } from '../words.js';

const INSIDE = 'admitone.inside';
const WAITS_MS = [150, 500, 1_000, 2_000, 4_000, 8_000];

let seat = null;
let signal = null;
let state = 'arriving';
let speaking = 0;

const tell = (message) => signal?.say(message);
const uplink = new Uplink(tell);
const downlink = new Downlink(tell);
const desk = new Desk(tell);
const people = new People(tell, desk);
const roster = new Roster(tell);
const chat = new Chat(tell);
const stage = new Stage({ people, downlink, uplink, watch: (pictures) => tell({ type: 'watch', pictures }) });
const side = new Side({ people, roster, chat });
const controls = new Controls({ uplink, downlink, tell, leave, changed: () => stage.changed() });

downlink.onchange = () => stage.changed();
people.onchange = () => {
  stage.changed();
  controls.seen(people.me);
};
const shortened = (text) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
chat.onunread = ({ name, text }) => notice(`${name}: ${shortened(text)}`);
chat.onkept = () => notice(say('room-page.chat-is-kept'));
uplink.onbroken = downlink.onbroken = () => comeBack();

function enter(next) {
  state = next;
  document.body.dataset.state = next;
  for (const each of ['arriving', 'preview', 'inside', 'out']) show(byId(each), each === next);
}

// ---- arriving ------------------------------------------------------------------------------------------------------

async function arrive() {
  seat = Seat.here();
  if (!seat) {
    return showOut({ icon: 'door', words: say('room-page.through-the-door'), more: say('room-page.through-the-door-more'), door: true });
  }
  const { title, startsAt, endsAt } = seat.session;
  byId('class-title').textContent = title ?? say('room-page.title');
  document.title = title ?? document.title;
  if (startsAt && endsAt) byId('class-time').textContent = `${clock(startsAt)}–${clock(endsAt)}`;
  let tracks;
  if (sessionStorage.getItem(INSIDE) === seat.session.id) {
    tracks = await tracksAsBefore();
  } else {
    const preview = new Preview(seat.person, seat.session);
    enter('preview');
    tracks = await preview.run();
  }
  enter('arriving');
  await controls.set('mic', tracks.mic);
  await controls.set('camera', tracks.camera);
  return connect();
}

/** A reload goes straight back in, with the same things switched on. */
async function tracksAsBefore() {
  const { micOn = false, cameraOn = false } = choices();
  const height = ['teacher', 'staff'].includes(seat.person.role) ? 720 : 360;
  const publishes = seat.person.role !== 'observer';
  const [picture, sound] = await Promise.all([
    publishes && cameraOn ? camera(height).catch(() => null) : null,
    publishes && micOn ? microphone().catch(() => null) : null,
  ]);
  return { camera: picture, mic: sound };
}

// ---- inside --------------------------------------------------------------------------------------------------------

let connecting = false;

/** Tries until the person is inside or the door says no. */
async function connect({ continueHere = false } = {}) {
  if (connecting) return;
  connecting = true;
  try {
    for (let attempt = 0; state !== 'out'; attempt++) {
      try {
        const ticket = await seat.ticket({ continueHere, onTrouble: () => notice(say('room-page.door-silent'), { lasting: true }) });
        const opened = await Signal.open({ ticket, path: `${location.pathname}/socket`, hear, end: ended });
        signal = opened.signal;
        welcome(opened.welcome);
        return;
      } catch (problem) {
        const goesOn = problem instanceof Lost || problem instanceof NoAnswer || problem instanceof TypeError
          || (problem instanceof ShownOut && problem.reason === 'no_seat' && attempt < 3);
        if (!goesOn) {
          showProblem(problem);
          return;
        }
        if (attempt > 0) notice(say('room-page.coming-back'), { lasting: true });
        await pause(WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)] * (0.75 + Math.random() / 2));
      }
    }
  } finally {
    connecting = false;
  }
}

/** Waits; a network that comes back ends the waiting. */
function pause(milliseconds) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
  });
}

function welcome(message) {
  sessionStorage.setItem(INSIDE, seat.session.id);
  enter('inside');
  notice('');
  desk.welcome(message);
  people.welcome(message);
  side.welcome(message);
  chat.welcome(message);
  controls.welcome(message);
  negotiate(message);
  stage.welcome(message.limits);
  clearInterval(speaking);
  speaking = follow({ downlink, mine: () => controls.loud, me: () => people.myId, speaks: (member) => stage.speaks(member) });
  if (!message.media) notice(say('room-page.media-restarting'), { lasting: true });
  keepAwake();
}

let terms = {};

function negotiate({ ice, limits } = terms) {
  terms = { ice, limits };
  downlink.restart(ice);
  uplink.restart(ice, limits);
}

function hear(message) {
  switch (message.type) {
    case 'people': return people.news(message);
    case 'offer': return downlink.offered(message);
    case 'slots': return downlink.assigned(message.slots);
    case 'published': return uplink.published(message.sdp);
    case 'chat': return chat.said(message);
    case 'fromStaff': return officeSays(message);
    case 'keeping': return chat.keeping(message.days);
    case 'held': return controls.held(message);
    case 'quiet': return desk.quiet(message.quiet);
    case 'spotlight': return people.spotlit(message.member);
    case 'roster': return roster.news(message);
    case 'anew':
      notice('');
      return negotiate();
    case 'told':
      if (message.code === 'too-many-senders') uplink.refused();
      return notice(say(`room-told.${message.code}`));
    default: return undefined;
  }
}

/** The socket ended by itself. */
function ended(why) {
  signal = null;
  if (state !== 'inside') return;
  if (why instanceof ShownOut) showProblem(why);
  else comeBack();
}

/** Something on the way broke: from the beginning, through the door, without a click. */
function comeBack() {
  if (state !== 'inside' || connecting) return;
  signal?.close();
  signal = null;
  notice(say('room-page.coming-back'), { lasting: true });
  connect();
}

addEventListener('offline', () => { if (state === 'inside') notice(say('room-page.offline'), { lasting: true }); });
navigator.connection?.addEventListener?.('typechange', () => comeBack());
addEventListener('online', () => comeBack());

async function keepAwake() {
  try {
    if (document.visibilityState === 'visible') await navigator.wakeLock?.request('screen');
  } catch {
    // a screen that goes dark is not worth a word
  }
}
document.addEventListener('visibilitychange', () => { if (state === 'inside') keepAwake(); });

// ---- out -----------------------------------------------------------------------------------------------------------

function leave() {
  tell({ type: 'leave' });
  signal?.close();
  showOut({ icon: 'good', tone: 'good', words: say('room-page.left'), more: say('room-page.left-more'), back: {} });
}

function showProblem(problem) {
  if (problem instanceof ShownOut) {
    const over = problem.reason === 'session_over';
    return showOut({ icon: over ? 'good' : 'leave', tone: over ? 'good' : 'bad', words: problem.message, more: over ? say('room-page.thanks') : '',
      back: problem.back ? {} : null, door: !over });
  }
  if (problem instanceof NotIn) {
    const here = ['seat-taken', 'seat-contested'].includes(problem.code);
    return showOut({ icon: 'leave', tone: 'bad', words: problem.message, more: '', back: here && problem.code === 'seat-taken' ? { continueHere: true } : null, door: true });
  }
  if (problem instanceof NoDevice) {
    return showOut({ icon: 'door', tone: 'bad', words: say('room-page.no-key'), more: say('room-page.no-key-more'), door: true });
  }
  console.error(problem);
  return showOut({ icon: 'door', tone: 'bad', words: say('room-page.does-not-open'), more: say('room-page.does-not-open-more'), back: {}, door: true });
}

/** @param back what the way back needs, or null when there is none; @param door whether the door has more to say */
function showOut({ icon, tone = '', words, more, back = null, door = false }) {
  sessionStorage.removeItem(INSIDE);
  clearInterval(speaking);
  enter('out');
  notice('');
  controls.stopAll();
  uplink.close();
  downlink.close();
  signal?.close();
  signal = null;
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

async function returnIn(how) {
  enter('arriving');
  const tracks = await tracksAsBefore();
  await controls.set('mic', tracks.mic);
  await controls.set('camera', tracks.camera);
  connect(how);
}

// For tests: what flows, in and out, without touching anything.
window.admitone = {
  state: () => state,
  stats: async () => ({ up: [...(await uplink.stats()).values()], down: [...(await downlink.stats()).values()] }),
  people: () => people.all(),
};

arrive().catch(showProblem);
