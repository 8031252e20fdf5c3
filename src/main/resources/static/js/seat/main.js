// The page of one's seat in a class that is held elsewhere. It asks for the way in when the person presses the button, opens it in a tab of
// its own, and stays: it says how the seat stands, and is the way back. The way in is never shown or kept here.
import { ask, deviceKey, lacks, NoAnswer, NoDevice } from '../device.js';
import { clock, left, sameOffset, span, zoneName } from '../times.js';
import { say } from '../words.js';
import { showClass, showNoClass } from './class.js';
import { leaveHere, NotJoined, NotLoaded, showHere } from './embedded.js';
import { HeldElsewhere, NotIn, Seat } from './seat.js';

const element = (id) => document.getElementById(id);
const LOOK_MS = 4_000;
const LOOK_HIDDEN_MS = 15_000;

const seat = Seat.here();
let ahead = 0;                          // the server's clock minus ours
let shown = '';                         // what the page says now; said again only when it changes
let looking = 0;                        // the timer of the next look
let busy = false;
let questioned = false;                 // the door had a question on the way to the room: it is not knocked at again by itself
let cameAs = '';                        // 'host' or 'participant', as the last way in was

const now = () => Date.now() + ahead;
const address = (what) => `${location.pathname}/${what}`;
const place = element('meeting');       // where the class itself is shown; none: it opens beside this page
const runsTheClass = () => ['teacher', 'staff'].includes(seat.person.role);

// ---- showing -------------------------------------------------------------------------------------------------------

/** Shows one state. The same state is not drawn again, so that nothing jumps and no focus is lost. */
function show({ tone = '', icon, words, more = '', rest = [], key = words + more, byPerson = false }) {
  element('trouble').hidden = true;
  if (shown === key) return;
  shown = key;
  element('answer').className = `answer ${tone}`;
  element('sign').innerHTML = document.querySelector(`[data-icon="${icon}"]`).innerHTML;
  element('words').textContent = words;
  element('more').textContent = more;
  element('more').hidden = !more;
  element('rest').replaceChildren(...rest.filter(Boolean));
  document.title = words.replace(/\.$/, '');
  if (byPerson) element('words').focus();
}

function button(words, look, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `button ${look}`;
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

function actions(...buttons) {
  const row = document.createElement('div');
  row.className = 'actions';
  row.append(...buttons.filter(Boolean));
  return row;
}

function facts() {
  const { title, startsAt, endsAt, zone } = seat.session;
  const copy = element('class-facts').content.cloneNode(true);
  const fill = (slot, text) => { copy.querySelector(`[data-slot="${slot}"]`).textContent = text; };
  fill('title', title);
  fill('time', span(startsAt, endsAt));
  fill('elsewhere', sameOffset(zone, startsAt) ? '' : say('seat-page.at-school', span(startsAt, endsAt, zone), zoneName(zone)));
  fill('name', seat.person.displayName);
  return copy;
}

function trouble(kind) {
  element('trouble').textContent = kind === 'busy' ? say('seat-page.busy') : say('seat-page.no-connection');
  element('trouble').hidden = false;
}

const toTheDoor = () => location.replace('/door');

// ---- going in ------------------------------------------------------------------------------------------------------

const goIn = () => (runsTheClass()
  ? button(say('seat-page.start'), 'primary large', () => enter())
  : button(say('seat-page.go-in'), 'primary large', () => enter()));
/** Offered once another teacher may be the host; whoever is it needs no such button. */
const takeOver = () => (runsTheClass() && cameAs !== 'host' ? button(say('seat-page.take-over'), '', () => enter({ asHost: true })) : null);
const leaving = () => button(say('seat-page.leaving'), 'quiet', leave);

function showReady() {
  show({
    tone: 'good', icon: 'good', words: say('seat-page.come-in', seat.person.displayName),
    more: place && !runsTheClass() ? say('seat-page.on-this-page')
      : say('seat-page.beside'), rest: [facts(), actions(goIn())],
  });
}

/** The tab is opened by the press itself, or the browser would take it for an advertisement; the way in comes a moment later. */
async function enter({ asHost = false } = {}) {
  if (busy) return;
  busy = true;
  const tab = place && !runsTheClass() ? null : window.open('', '_blank');
  if (tab) tab.opener = null;
  let answer = null;
  try {
    answer = await asked(asHost);
  } catch (problem) {
    tab?.close();
    failed(problem);
  } finally {
    busy = false;
  }
  if (!answer) return;
  if (answer.status === 200 && answer.body.link) return go(tab, answer.body);
  tab?.close();
  if (answer.status === 200) return goHere(answer.body);
  if (answer.body.code === 'no-way-in-yet') return showNotYet(answer.body);
  return show({ tone: 'bad', icon: 'refused', words: say('seat-page.did-not-work'), more: answer.body.detail ?? '', rest: [facts(), actions(goIn())], byPerson: true });
}

/** A ticket that turned out to be old is worth one new knock. */
async function asked(asHost) {
  let answer = null;
  for (let tries = 0; tries < 2; tries++) {
    const ticket = await seat.ticket({ onTrouble: trouble });
    answer = await ask(address('enter'), asHost ? { ticket, asHost } : { ticket }, { onTrouble: trouble });
    if (answer.body.code !== 'ticket-spent') break;
  }
  return answer;
}

function go(tab, { link, as }) {
  cameAs = as;
  if (tab && !tab.closed) tab.location.replace(link);
  else location.assign(link);            // no second tab here: this one goes, and the door is the way back
  show({ tone: 'wait', icon: 'wait', words: say('seat-page.opening'), key: 'waiting', rest: [facts(), again()],
    more: say(runsTheClass() && as !== 'host' ? 'seat-page.soon-as-guest' : 'seat-page.soon') });
  look(1_000);
}

/** The class on this very page. It was switched on after this page was loaded: load it anew, with a place for it. */
async function goHere(way) {
  if (!place) return location.reload();
  cameAs = way.as;
  show({ tone: 'wait', icon: 'wait', words: say('seat-page.opening'), more: say('seat-page.appears'), rest: [facts()], key: 'waiting' });
  document.body.classList.add('with-class');
  try {
    await showHere(way, place, () => { document.body.classList.remove('with-class'); look(0); });
    return look(1_000);
  } catch (problem) {
    document.body.classList.remove('with-class');
    return showNotHere(problem);
  }
}

function showNotHere(problem) {
  const retry = [facts(), actions(button(say('seat-page.try-again'), 'primary', () => enter()), leaving())];
  if (problem instanceof NotLoaded) {
    return show({ tone: 'bad', icon: 'warning', words: say('seat-page.not-loaded'), rest: retry, byPerson: true,
      more: say('seat-page.not-loaded-more') });
  }
  if (problem instanceof NotJoined) {
    return show({ tone: 'bad', icon: 'warning', words: say('seat-page.not-joined'), rest: retry, byPerson: true,
      more: problem.code ? say('seat-page.not-joined-number', problem.code) : say('seat-page.not-joined-more') });
  }
  return failed(problem);
}

const again = () => actions(button(say('seat-page.go-in-again'), '', () => enter()), takeOver(), leaving());

function showNotYet({ detail, tryAgain }) {
  const due = Math.max(Date.parse(tryAgain), now() + 2_000);
  show({ tone: 'wait', icon: 'wait', words: say('seat-page.kept'), more: detail, key: `not-yet ${tryAgain}`,
    rest: [facts(), actions(button(say('seat-page.try-again'), 'primary', () => enter()))], byPerson: true });
  const tick = setInterval(() => {
    if (!shown.startsWith('not-yet')) clearInterval(tick);
    else if (now() < due) element('more').textContent = `${detail} ${say('seat-page.again-in', left(due - now()))}`;
    else {
      clearInterval(tick);
      element('more').textContent = say('seat-page.maybe-ready');
    }
  }, 1_000);
}

function failed(problem) {
  if (problem instanceof HeldElsewhere) return location.replace(problem.page);
  if (problem instanceof NotIn) return showRefused(problem);
  if (problem instanceof NoDevice) return show({ tone: 'bad', icon: 'device', words: say('seat-page.no-key'), more: say('seat-page.ordinary-window') });
  if (problem instanceof NoAnswer) {
    return show({ tone: 'wait', icon: 'absent', words: say('seat-page.silent'), more: say('seat-page.check-connection'), rest: [facts(), actions(goIn())] });
  }
  console.error(problem);
  return show({ tone: 'bad', icon: 'warning', words: say('seat-page.stumbled'), more: say('seat-page.nothing-lost'), rest: [actions(button(say('seat-page.try-again'), 'primary', () => location.reload()))] });
}

/** The door has its own page for every answer that is not yes. */
function showRefused(problem) {
  show({ tone: 'bad', icon: 'refused', words: say('seat-page.question'), more: problem.message, rest: [actions(button(say('seat-page.to-door'), 'primary', toTheDoor))] });
}

// ---- how the seat stands -------------------------------------------------------------------------------------------

function look(after = document.hidden ? LOOK_HIDDEN_MS : LOOK_MS) {
  clearTimeout(looking);
  looking = setTimeout(async () => {
    try {
      const answer = await ask(address('standing'), { pass: seat.pass });
      if (answer.serverNow) ahead = answer.serverNow - Date.now();
      if (answer.status === 200) stands(answer.body);
      if (answer.status === 200 && answer.body.state !== 'ended' && runsTheClass()) await showClass(address, seat.pass);
      element('trouble').hidden = true;
    } catch (problem) {
      if (problem instanceof NoAnswer) trouble('network');
      else console.error(problem);
    }
    look();
  }, after);
}

function stands({ state, since, until, message, reason, come }) {
  switch (state) {
    case 'here': return questioned ? undefined : come ? showHereNow() : leadOn();
    case 'inside': return show({ tone: 'good', icon: 'inside', words: say('seat-page.inside-since', clock(since)), key: `inside ${since}`,
      more: say('seat-page.fall-out'), rest: [facts(), again()] });
    case 'away': return show({ tone: 'wait', icon: 'away', words: say('seat-page.not-inside'), key: `away ${until}`,
      more: say('seat-page.kept-until', clock(until)), rest: [facts(), actions(goIn(), takeOver(), leaving())] });
    case 'ended': return showEnded(message, reason);
    case 'waiting': return shown === '' || shown.startsWith('away') || shown.startsWith('inside') ? showReady() : undefined;
    default: return showReady();
  }
}

/** The class is held in a room of this house by now. The same seat, by a new ticket; nobody has to press anything. */
async function leadOn() {
  if (busy) return;
  busy = true;
  showHereNow();
  try {
    await leaveHere();
    document.body.classList.remove('with-class');
    await seat.anew({ onTrouble: trouble });
  } catch (problem) {
    questioned = problem instanceof NotIn;
    failed(problem);
  } finally {
    busy = false;
  }
}

/** Whoever has come there by another tab is not taken out of it by this one. */
function showHereNow() {
  showNoClass();
  show({ tone: 'good', icon: 'door', words: say('seat-page.held-here'), more: say('seat-page.held-here-more'), key: 'here',
    rest: [facts(), actions(button(say('seat-page.to-room'), 'primary large', leadOn))] });
}

function showEnded(message, reason) {
  showNoClass();
  leaveHere();
  document.body.classList.remove('with-class');
  const mine = ['moved', 'disowned'].includes(reason) ? button(say('seat-page.not-me'), 'danger', toTheDoor) : null;
  const back = reason === 'session_over' ? null : button(say('seat-page.knock-again'), 'primary', toTheDoor);
  show({ tone: reason === 'left' || reason === 'session_over' ? '' : 'bad', icon: reason === 'session_over' ? 'info' : 'away',
    words: message.split('. ')[0].replace(/\.?$/, '.'), more: message.split('. ').slice(1).join('. '), key: `ended ${reason} ${message}`,
    rest: [facts(), back || mine ? actions(back, mine) : null] });
}

async function leave() {
  try {
    await leaveHere();
    document.body.classList.remove('with-class');
    await ask(address('leave'), { pass: seat.pass });
    look(0);
  } catch (problem) {
    failed(problem);
  }
}

// ---- begin ---------------------------------------------------------------------------------------------------------

function begin() {
  if (lacks() || !seat?.pass) return toTheDoor();
  showReady();
  document.addEventListener('visibilitychange', () => { if (!document.hidden) look(0); });
  return look(500);
}

deviceKey().catch(() => {});
window.addEventListener('pageshow', (event) => { if (event.persisted) look(0); });
begin();
