// The room's page: arriving, preview, inside, out. Coming back after a lost network, a restarted server or engine needs no
// click: the page knocks again with this browser's key, takes the same seat, and negotiates its media anew.

import { noteInside, noteOut, showTitle, tracksAsBefore, tracksFor } from './arriving.js';
import { Chat } from './chat.js';
import { Connection } from './connection.js';
import { Controls } from './controls.js';
import { byId, notice, show } from './dom.js';
import { Downlink, follow } from './downlink.js';
import { hasLeft, showOut, throughTheDoor, told } from './out.js';
import { People } from './people.js';
import { Seat } from '../seat/seat.js';
import { Side } from './side.js';
import { Stage } from './stage.js';
import { Uplink } from './uplink.js';
import { say } from '../words.js';

let seat = null;
let state = 'arriving';
let speaking = 0;
let terms = {};
let runs = false;

/** What only whoever runs the class needs, or hardly anybody: nobody else fetches it. */
function later(fetched) {
  let made = null;
  return () => {
    made ??= fetched();
    made.catch(() => { made = null; });
    return made;
  };
}

const connection = new Connection({ state: () => state, seat: () => seat, hear, welcome, problem: (problem) => out(told(problem)) });
const tell = (message) => connection.tell(message);
const uplink = new Uplink(tell);
const downlink = new Downlink(tell);
const desk = later(() => import('./desk.js').then(({ Desk }) => new Desk(tell)));
const people = new People({ changed: (how) => runs && desk().then((there) => there.changed(how)) });
const roster = later(() => import('./roster.js').then(({ Roster }) => new Roster(tell)));
const office = later(() => import('./office.js'));
const chat = new Chat(tell);
const stage = new Stage({ people, downlink, uplink, watch: (pictures) => tell({ type: 'watch', pictures }) });
const side = new Side({ people, roster: { opened: () => roster().then((there) => there.opened()) }, chat });
const controls = new Controls({ uplink, downlink, tell, leave, changed: () => stage.changed() });

downlink.onchange = () => stage.changed();
people.onchange = () => {
  stage.changed();
  controls.seen(people.me);
};
const shortened = (text) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
chat.onunread = ({ name, text }) => notice(`${name}: ${shortened(text)}`);
chat.onkept = () => notice(say('room-page.chat-is-kept'));
uplink.onbroken = downlink.onbroken = () => connection.comeBack();

function enter(next) {
  state = next;
  document.body.dataset.state = next;
  for (const each of ['arriving', 'preview', 'inside', 'out']) show(byId(each), each === next);
}

// ---- arriving ------------------------------------------------------------------------------------------------------

async function arrive() {
  seat = Seat.here();
  if (!seat) return out(throughTheDoor());
  showTitle(seat.session);
  if (['teacher', 'staff'].includes(seat.person.role)) {
    desk();
    roster();
  }
  const tracks = await tracksFor(seat, enter);
  enter('arriving');
  return comeIn(tracks);
}

async function returnIn(how) {
  enter('arriving');
  comeIn(await tracksAsBefore(seat.person), how);
}

async function comeIn({ mic, camera }, how) {
  await controls.set('mic', mic);
  await controls.set('camera', camera);
  return connection.connect(how);
}

// ---- inside --------------------------------------------------------------------------------------------------------

function welcome(message) {
  noteInside(seat.session);
  enter('inside');
  notice('');
  runs = message.can.run;
  if (runs) {
    desk().then((there) => {
      there.welcome(message);
      people.managedBy(runs ? there.acts : null);
    }, () => connection.comeBack());
  } else {
    show(byId('teacher-desk'), false);
    people.managedBy(null);
  }
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
    case 'fromStaff': return office().then(({ officeSays }) => officeSays(message), () => notice(message.text, { lasting: true }));
    case 'keeping': return chat.keeping(message.days);
    case 'held': return controls.held(message);
    case 'quiet': return runs && desk().then((there) => there.quiet(message.quiet));
    case 'spotlight': return people.spotlit(message.member);
    case 'roster': return roster().then((there) => there.news(message), () => connection.comeBack());
    case 'anew':
      notice('');
      return negotiate();
    case 'told':
      if (message.code === 'too-many-senders') uplink.refused();
      return notice(say(`room-told.${message.code}`));
    default: return undefined;
  }
}

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
  out(hasLeft());
}

function out(answer) {
  noteOut();
  clearInterval(speaking);
  enter('out');
  notice('');
  controls.stopAll();
  uplink.close();
  downlink.close();
  connection.close();
  showOut(answer, returnIn);
}

// For tests: what flows, in and out, without touching anything.
window.admitone = {
  state: () => state,
  stats: async () => ({ up: [...(await uplink.stats()).values()], down: [...(await downlink.stats()).values()] }),
  people: () => people.all(),
};

arrive().catch((problem) => out(told(problem)));
