// The door's page: asks for the person, and shows that it is them: by the course page or a mailed code, to come in, to bring the seat here, or to show
// other devices out. The code in the address is read here and taken out of it; the page itself is the same for everybody.
import { ask, deviceKey, knock, lacks } from '../device.js';
import { counted, say } from '../words.js';
import { showFailure, showLacking, showRefused, showReopen, showTicketSpent, showUnknown, showWait, showWelcome } from './answers.js';
import { actions, button, knockingWith, paragraph, part, recall, remember, show, showMoment, steps, talk } from './page.js';

async function enter({ continueHere = false, byPerson = false } = {}) {
  const presented = knockingWith();
  if (!presented) return showReopen();
  if (byPerson) showMoment(undefined, byPerson);
  const answer = await talk((how) => knock({ ...presented, continueHere, ...how }));
  if (!answer) return undefined;
  if (answer.status === 200 && answer.body.outcome === 'admitted') return showWelcome(answer.body);
  if (answer.status === 200 && answer.body.outcome === 'wait') return showWait(answer.body);
  return showRefused(answer.body, { continueHere, byPerson });
}

// ---- proofs --------------------------------------------------------------------------------------------------------

/** @param then what the proof is for: 'enter', 'continue' (the seat moves here) or 'disown' */
function showProof({ proofs, withinSeconds }, then, byPerson = false) {
  const mail = proofs.includes('mailed_code');
  const lms = proofs.includes('lms_ticket');
  const fresh = withinSeconds > 0;
  const why = then === 'disown' ? say('doorstep.prove-disown') : say(fresh ? 'doorstep.prove-moves' : 'doorstep.prove-more');
  show({
    tone: 'wait', icon: 'person', words: say(fresh ? 'doorstep.prove-again' : 'doorstep.prove'), more: why, byPerson,
    rest: [
      mail ? actions(button(say('doorstep.mail-code'), 'primary', (event) => askForCode(then, event.currentTarget))) : null,
      lms ? paragraph(say(mail ? 'doorstep.or-course-page' : 'doorstep.course-page')) : null,
    ],
  });
}

// ---- the mailed code -----------------------------------------------------------------------------------------------

async function askForCode(then, pressed) {
  if (pressed) pressed.disabled = true;
  const answer = await talk((how) => ask('/door/codes', { ...knockingWith(), language: document.documentElement.lang }, how));
  if (!answer) return;
  if (answer.status === 202) showCode(answer.body, then);
  else showRefused(answer.body);
}

const RESEND_MS = 30_000;
const SUBMITS = { continue: say('doorstep.continue'), disown: say('doorstep.show-out') };

function showCode({ to }, then) {
  const form = part('code-form').querySelector('form');
  const resend = form.querySelector('[data-do="again"]');
  if (SUBMITS[then]) form.querySelector('[type="submit"]').textContent = SUBMITS[then];
  const signal = show({
    tone: 'wait', icon: 'mail', words: say('doorstep.check-mail'), more: to ? say('doorstep.mail-to', to) : say('doorstep.mail-maybe'), rest: [form],
  });
  resend.disabled = true;
  const timer = setTimeout(() => { resend.disabled = false; }, RESEND_MS);
  signal.addEventListener('abort', () => clearTimeout(timer));
  resend.addEventListener('click', () => askForCode(then, resend));
  takeCode(form, then);
}

/** Sends the code once it has its six digits, or when the person presses. */
function takeCode(form, then) {
  const [field, fault] = [form.querySelector('input'), form.querySelector('.fault')];
  const digits = () => field.value.replace(/\D/g, '');
  const wrong = (words) => {
    fault.textContent = words;
    fault.hidden = !words;
    if (words) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
  };
  let sending = false;
  const send = async () => {
    const code = digits();
    if (code.length !== 6) return wrong(say('doorstep.six-digits'));
    if (sending) return undefined;
    sending = true;
    wrong('');
    const answer = await talk((how) => ask('/door/codes/verify', { ...knockingWith(), code }, how));
    sending = false;
    if (!answer) return undefined;
    if (answer.status === 200) return proved(answer.body.pass, then);
    if (answer.body.code !== 'code-wrong') return showRefused(answer.body);
    wrong(say('doorstep.code-wrong'));
    field.select();
    return undefined;
  };
  field.addEventListener('input', () => {
    wrong('');
    if (digits().length === 6) send();
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

function askToDisown() {
  show({
    tone: 'bad', icon: 'warning', byPerson: true, words: say('doorstep.disown'), more: say('doorstep.disown-more'),
    rest: [actions(button(say('doorstep.disown-do'), 'danger primary', disown), button(say('doorstep.back'), '', () => enter({ byPerson: true })))],
  });
}

async function disown() {
  showMoment(say('doorstep.showing-out'), true);
  const answer = await talk((how) => ask('/door/disown', knockingWith(), how));
  if (!answer) return undefined;
  if (answer.body.code === 'fresh-proof-needed') return showProof(answer.body, 'disown', true);
  if (answer.status !== 200) return showRefused(answer.body);
  return show({
    tone: 'good', icon: 'good', byPerson: true, words: say('doorstep.alone'), more: counted('doorstep.alone-more', answer.body.devices),
    rest: [actions(button(say('doorstep.come-in'), 'primary', () => enter({ byPerson: true })))],
  });
}

// ---- where we come from --------------------------------------------------------------------------------------------

const CODE = /^[A-Za-z0-9_-]{16,64}$/;

async function redeem(ticket) {
  const answer = await talk((how) => ask('/door/tickets', { ticket }, how));
  if (!answer) return;
  if (answer.status === 200) {
    remember({ pass: answer.body.pass });
    await enter();
  } else if (answer.body.code === 'ticket-spent') {
    history.replaceState(null, '', '/door');
    showTicketSpent();
  } else {
    showRefused(answer.body, { byPerson: false });
  }
}

/** Who comes from *My classes* asks for the class chosen there, once; 'disown' shows every other device out. */
function fromMyClasses() {
  const asked = JSON.parse(sessionStorage.getItem('admitone.ask') ?? 'null');
  sessionStorage.removeItem('admitone.ask');
  return asked;
}

async function start({ byPerson = false } = {}) {
  showMoment(undefined, byPerson);
  const lacking = lacks();
  if (lacking) return showLacking(lacking);
  const [, kind, code] = location.pathname.split('/');
  if (kind === 't') return CODE.test(code) ? redeem(code) : showTicketSpent();
  if (kind === 'p') {
    if (!CODE.test(code)) return showUnknown();
    remember({ link: code });
  } else {
    const asked = fromMyClasses();
    if (asked) remember({ pass: asked.pass });
    else recall();
    if (asked?.then === 'disown') return askToDisown();
  }
  return enter();
}

Object.assign(steps, { enter, start, askToDisown, prove: showProof, failed: showFailure });
deviceKey().catch(() => {});        // made while the page is being read; start() tells when it cannot be
window.addEventListener('pageshow', (event) => {
  if (event.persisted) start();
});
start();
