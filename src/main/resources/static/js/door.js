// The door's page: asks for the person, says the answer in plain words, and what to do next. The code in the address is read
// here and taken out of it; the page itself is the same for everybody.
import { ask, deviceKey, handedOverSeat, handOverSeat, knock, lacks, NoAnswer, NoDevice } from './device.js';
import { at, clock, left, sameOffset, span, zoneName } from './times.js';

const CODE = /^[A-Za-z0-9_-]{16,64}$/;
const element = (id) => document.getElementById(id);

// ---- what this page holds ------------------------------------------------------------------------------------------

/** What we knock with: `{link}` or `{pass}`; null before a ticket is redeemed, or when nothing usable came. */
let presented = null;
/** The server's clock minus ours, in milliseconds. */
let ahead = 0;
/** Ends timers and requests of the state that is being left. */
let leaving = new AbortController();

function nowAtServer() {
  return Date.now() + ahead;
}

// ---- showing -------------------------------------------------------------------------------------------------------

/** Shows one state: the answer, then `rest`. Focus follows only what the person did. */
function show({ tone = '', icon, words, more = '', rest = [], byPerson = false }) {
  leaving.abort();
  leaving = new AbortController();
  element('trouble').hidden = true;
  element('answer').className = `answer ${tone}`;
  element('sign').innerHTML = document.querySelector(`[data-icon="${icon}"]`).innerHTML;
  element('words').textContent = words;
  element('more').textContent = more;
  element('more').hidden = !more;
  element('rest').replaceChildren(...rest.filter(Boolean));
  document.title = words.replace(/\.$/, '');
  const field = element('rest').querySelector('input');
  if (field) field.focus();
  else if (byPerson) element('words').focus();
  return leaving.signal;
}

function part(id, slots = {}) {
  const copy = element(id).content.cloneNode(true);
  for (const [name, text] of Object.entries(slots)) {
    const slot = copy.querySelector(`[data-slot="${name}"]`);
    slot.textContent = text;
    slot.hidden = !text;
  }
  return copy;
}

function actions(...buttons) {
  const row = document.createElement('div');
  row.className = 'actions';
  row.append(...buttons.filter(Boolean));
  return row;
}

function button(words, look, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `button ${look}`;
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

function paragraph(words) {
  return part('other-ways', { words });
}

function classFacts(session) {
  if (!session) return null;
  const elsewhere = sameOffset(session.zone, session.startsAt) ? ''
    : `${span(session.startsAt, session.endsAt, session.zone)} at the school (${zoneName(session.zone)})`;
  return part('class', { title: session.title, time: span(session.startsAt, session.endsAt), elsewhere });
}

function trouble(kind) {
  const note = element('trouble');
  note.textContent = kind === 'busy' ? 'Many are at the door right now. You are in line; nothing is lost.'
    : 'The connection is not answering. We keep trying.';
  note.hidden = false;
}

// ---- asking --------------------------------------------------------------------------------------------------------

/** Runs one conversation with the door; whatever ends it without an answer has its own state. */
async function talk(conversation) {
  const signal = leaving.signal;
  try {
    const answer = await conversation({ signal, onTrouble: trouble });
    if (signal.aborted) return null;
    if (answer.serverNow) ahead = answer.serverNow - Date.now();
    return answer;
  } catch (problem) {
    if (signal.aborted) return null;
    if (problem instanceof NoDevice) showNoKey();
    else if (problem instanceof NoAnswer) showOffline();
    else showFault(problem);
    return null;
  }
}

async function enter({ continueHere = false, byPerson = false } = {}) {
  if (!presented) return showReopen();
  if (byPerson) show({ icon: 'door', words: 'One moment', more: 'We are asking at the door.', byPerson });
  const answer = await talk((how) => knock({ ...presented, continueHere, ...how }));
  if (!answer) return undefined;
  if (answer.status === 200 && answer.body.outcome === 'admitted') return showWelcome(answer.body);
  if (answer.status === 200 && answer.body.outcome === 'wait') return showWait(answer.body);
  return showRefused(answer.body, { continueHere, byPerson });
}

// ---- in, or later --------------------------------------------------------------------------------------------------

function showWelcome(admission) {
  handOverSeat(admission, { pass: admission.pass });
  navigator.storage?.persist?.().catch(() => {});      // the key is what makes this device known; ask that it be kept
  const room = new URL(admission.room, location.origin);         // where the session is held decides; never off this server
  if (room.origin !== location.origin) return showFault(new Error('the room is elsewhere'));
  show({
    tone: 'good', icon: 'good', words: `Come in, ${admission.person.displayName}.`, more: 'Your seat is ready.',
    rest: [classFacts(admission.session), actions(button('Go to the room', 'primary', () => location.assign(room)))],
  });
  location.assign(room);
}

const LOOK_AGAIN_MS = 5 * 60_000;

/** Counts down by the server's clock and knocks again by itself; the jitter keeps a class from knocking in one instant. */
function showWait({ opensAt, session }) {
  const timer = part('countdown', {});
  const shown = timer.querySelector('[data-slot="left"]');
  const opens = Date.parse(opensAt);
  const signal = show({
    tone: 'wait', icon: 'wait', words: `The door opens at ${at(opensAt, nowAtServer())}.`, more: 'You are expected.',
    rest: [classFacts(session), timer, actions(button('Ask again now', '', () => enter({ byPerson: true })))],
  });
  const knockAt = Math.min(opens + 300 + Math.random() * 2_500, nowAtServer() + LOOK_AGAIN_MS * (0.9 + Math.random() / 5));
  const tick = () => {
    shown.textContent = left(Math.max(0, opens - nowAtServer()));
    if (nowAtServer() >= knockAt) enter();
  };
  tick();
  const ticking = setInterval(tick, 500);
  signal.addEventListener('abort', () => clearInterval(ticking));
}

// ---- refused -------------------------------------------------------------------------------------------------------

const again = () => button('Ask again', '', () => enter({ byPerson: true }));

function showRefused(problem, { continueHere, byPerson }) {
  const { title, detail } = problem;
  const refused = (more, ...rest) => show({ tone: 'bad', icon: 'refused', words: sentence(title), more, rest, byPerson });
  switch (problem.code) {
    case 'knock-repeated': return enter({ continueHere });
    case 'proof-needed': return showProof(problem, continueHere ? 'continue' : 'enter', byPerson);
    case 'seat-taken': return showSeatTaken(problem, byPerson);
    case 'seat-contested':
      return refused(`It stays where it has been since ${clock(problem.since)}. The school has been told. Wait ten minutes, or open the class from your course page.`,
        actions(again(), disownButton()));
    case 'device-budget': return refused(`This course allows ${problem.budget} new devices within ${problem.days} days, and you have used as many. `
        + 'Come on a device that you have used before, or ask your school to allow this one, and then ask again.', actions(again()));
    case 'session-over': return refused(`It ended at ${at(problem.since, nowAtServer())}. Look at your course page for the next one.`);
    case 'not-entitled':
      if (problem.until) return refused(`Your enrolment ended at ${at(problem.until, nowAtServer())}. Renew it with your school to come in.`, actions(again()));
      if (problem.from) return refused(`Your enrolment starts at ${at(problem.from, nowAtServer())}. Come back then.`, actions(again()));
      return refused(detail, actions(again()));
    case 'not-on-roster': return refused(detail, actions(again()));
    case 'too-many-tries': return showTooMany(problem);
    case 'bad-input': return showUnknown();
    case 'device-signature': case 'use-nonce':
      return refused('This browser’s signature was not accepted. Close other copies of this page and ask again, or use another browser.', actions(again()));
    default: return refused(detail);
  }
}

const sentence = (words) => words.endsWith('.') ? words : `${words}.`;

function showSeatTaken(problem, byPerson) {
  const staff = problem.wayIn === 'ask-staff';
  show({
    tone: 'wait', icon: 'device', byPerson,
    words: `Your seat is in use on another device since ${clock(problem.since)}.`,
    more: `That device is ${problem.device}. ` + (staff ? 'Leave the class there first, or ask your school to free the seat.'
      : 'Continue here and the other device leaves.'),
    rest: [actions(staff ? again() : button('Continue here', 'primary', () => enter({ continueHere: true, byPerson: true })), disownButton())],
  });
}

function showUnknown() {
  const { title, more } = element('unknown').dataset;
  show({ tone: 'bad', icon: 'refused', words: sentence(title), more });
}

function showReopen() {
  show({ icon: 'info', words: 'Open the class again.', more: 'Use the link in your mail or the button on your course page. This page alone does not know which class you mean.' });
}

function showTicketSpent(detail) {
  show({ tone: 'bad', icon: 'refused', words: 'This way in has been used up.', more: detail });
}

function showTooMany(problem) {
  const until = problem.until ? `until ${at(problem.until, nowAtServer())}` : 'a minute';
  show({ tone: 'bad', icon: 'wait', words: 'Too many tries.', more: `Wait ${until}, or open the class from your course page.`, rest: [actions(again())], byPerson: true });
}

function showOffline() {
  const signal = show({
    tone: 'wait', icon: 'absent', words: 'The school does not answer.',
    more: 'Check this device’s connection. This page tries again by itself.',
    rest: [actions(button('Try now', 'primary', () => start({ byPerson: true })))],
  });
  const timer = setTimeout(() => start(), 15_000 + Math.random() * 10_000);
  const online = () => start();
  window.addEventListener('online', online);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    window.removeEventListener('online', online);
  });
}

/** Something that nobody foresaw; the console of the browser has it for whoever helps. */
function showFault(problem) {
  console.error(problem);
  show({
    tone: 'bad', icon: 'warning', words: 'This page has stumbled.', more: 'Nothing is lost. Try again; if it happens once more, use another browser and tell your school.',
    rest: [actions(button('Try again', 'primary', () => start({ byPerson: true })))],
  });
}

function showNoKey() {
  show({
    tone: 'bad', icon: 'device', words: 'This browser does not keep a key.',
    more: 'To know this device again, the page keeps a key in the browser. Private windows and blocked storage prevent that. Open your link in an ordinary window.',
    rest: [actions(again())],
  });
}

function showLacking(what) {
  show({
    tone: 'bad', icon: 'device',
    words: what === 'insecure' ? 'This page needs a secure connection.' : 'This browser cannot hold a key.',
    more: what === 'insecure' ? 'The address has to begin with https. Open the class from your course page or from the mail once more.'
      : 'Your pass is tied to a key in the browser, and this one is too old for that. Update it, or use a current Chrome, Edge, Firefox or Safari.',
  });
}

// ---- proofs --------------------------------------------------------------------------------------------------------

/** @param then what the proof is for: 'enter', 'continue' (the seat moves here) or 'disown' */
function showProof(problem, then, byPerson = false) {
  const mail = problem.proofs.includes('mailed_code');
  const lms = problem.proofs.includes('lms_ticket');
  const fresh = problem.withinSeconds > 0;
  const why = then === 'disown' ? 'Before other devices are shown out, it has to be certain that you are you.'
    : fresh ? 'Then your seat moves to this device, and the other one leaves.'
      : 'This device is not known yet. The link alone lets nobody in, so it is of no use to anybody else.';
  show({
    tone: 'wait', icon: 'person', words: fresh ? 'Show once more that it is you.' : 'Show that it is you.', more: why, byPerson,
    rest: [
      mail ? actions(button('Mail me a code', 'primary', (event) => askForCode(then, event.currentTarget))) : null,
      lms ? paragraph(mail ? 'Or open the class from your course page in your learning system, on this device.'
        : 'Open the class from your course page in your learning system, on this device. That shows that it is you.') : null,
    ],
  });
}

async function askForCode(then, pressed) {
  if (pressed) pressed.disabled = true;
  const answer = await talk((how) => ask('/door/codes', presented, how));
  if (!answer) return;
  if (answer.status === 202) showCode(answer.body, then);
  else showRefused(answer.body, { byPerson: true });
}

const RESEND_MS = 30_000;

function showCode({ to }, then) {
  const form = part('code-form').querySelector('form');
  const [field, fault] = [form.querySelector('input'), form.querySelector('.fault')];
  const resend = form.querySelector('[data-do="again"]');
  if (then !== 'enter') form.querySelector('[type="submit"]').textContent = then === 'disown' ? 'Show the other devices out' : 'Continue here';
  const signal = show({
    tone: 'wait', icon: 'mail', words: 'Check your mail.',
    more: `${to ? `A mail with a code is on its way to ${to}.` : 'If the school has an address for this pass, a mail with a code is on its way.'} It can take a minute; look among the unwanted mail, too.`,
    rest: [form],
  });
  resend.disabled = true;
  const timer = setTimeout(() => { resend.disabled = false; }, RESEND_MS);
  signal.addEventListener('abort', () => clearTimeout(timer));
  resend.addEventListener('click', () => askForCode(then, resend));
  const wrong = (words) => {
    fault.textContent = words;
    fault.hidden = !words;
    if (words) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  };
  let sending = false;
  const send = async () => {
    const code = field.value.replace(/\D/g, '');
    if (code.length !== 6) return wrong('A code has six digits.');
    if (sending) return undefined;
    sending = true;
    wrong('');
    const answer = await talk((how) => ask('/door/codes/verify', { ...presented, code }, how));
    sending = false;
    if (!answer) return undefined;
    if (answer.status === 200) return proved(answer.body.pass, then);
    if (answer.body.code !== 'code-wrong') return showRefused(answer.body, { byPerson: true });
    wrong(answer.body.detail);
    field.select();
    return undefined;
  };
  field.addEventListener('input', () => {
    wrong('');
    if (field.value.replace(/\D/g, '').length === 6) send();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
}

function proved(pass, then) {
  remember({ pass });
  if (then === 'disown') return disown();
  return enter({ continueHere: then === 'continue', byPerson: true });
}

// ---- "this was not me" ---------------------------------------------------------------------------------------------

function disownButton() {
  return button('This was not me', 'danger', askToDisown);
}

function askToDisown() {
  show({
    tone: 'bad', icon: 'warning', byPerson: true, words: 'Show every other device out?',
    more: 'Whoever sits on your seat leaves at once. All your other devices have to show again that they are yours, and the school sees it.',
    rest: [actions(button('Show them out', 'danger primary', disown), button('Back', '', () => enter({ byPerson: true })))],
  });
}

async function disown() {
  show({ icon: 'door', words: 'One moment', more: 'We are showing the other devices out.', byPerson: true });
  const answer = await talk((how) => ask('/door/disown', presented, how));
  if (!answer) return undefined;
  if (answer.body.code === 'fresh-proof-needed') return showProof(answer.body, 'disown', true);
  if (answer.status !== 200) return showRefused(answer.body, { byPerson: true });
  const { devices } = answer.body;
  return show({
    tone: 'good', icon: 'good', byPerson: true, words: 'The seat is yours alone again.',
    more: (devices === 1 ? 'One other device has' : `${devices} other devices have`) + ' lost the right to come in with your passes. The school sees it.',
    rest: [actions(button('Come in', 'primary', () => enter({ byPerson: true })))],
  });
}

// ---- where we come from --------------------------------------------------------------------------------------------

/** Keeps what we knock with in this history entry: a reload finds it, a copied address does not hold it. */
function remember(what) {
  presented = what;
  history.replaceState({ presented: what }, '', '/door');
}

/** Who was sent back here by the room asks for the same class again. */
function fromTheRoom() {
  const { pass, link } = handedOverSeat() ?? {};
  return pass ? { pass } : link ? { link } : null;
}

/** Who comes from *My classes* asks for the class chosen there, once; 'disown' shows every other device out. */
function fromMyClasses() {
  const asked = JSON.parse(sessionStorage.getItem('admitone.ask') ?? 'null');
  sessionStorage.removeItem('admitone.ask');
  return asked;
}

async function redeem(ticket) {
  const answer = await talk((how) => ask('/door/tickets', { ticket }, how));
  if (!answer) return;
  if (answer.status === 200) {
    remember({ pass: answer.body.pass });
    await enter();
  } else if (answer.body.code === 'ticket-spent') {
    history.replaceState(null, '', '/door');
    showTicketSpent(answer.body.detail);
  } else {
    showRefused(answer.body, { byPerson: false });
  }
}

async function start({ byPerson = false } = {}) {
  show({ icon: 'door', words: 'One moment', more: 'We are asking at the door.', byPerson });
  const lacking = lacks();
  if (lacking) return showLacking(lacking);
  const [, kind, code] = location.pathname.split('/');
  if (kind === 't') return CODE.test(code) ? redeem(code) : showTicketSpent('Open the class again from your course page.');
  if (kind === 'p') {
    if (!CODE.test(code)) return showUnknown();
    remember({ link: code });
  } else {
    const asked = fromMyClasses();
    if (asked) remember({ pass: asked.pass });
    else presented = history.state?.presented ?? fromTheRoom();
    if (asked?.then === 'disown') return askToDisown();
  }
  return enter();
}

deviceKey().catch(() => {});        // made while the page is being read; start() tells when it cannot be
window.addEventListener('pageshow', (event) => {
  if (event.persisted) start();
});
start();
