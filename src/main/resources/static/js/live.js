/// Keeps a session's page up to date: the server says when something changed, and the changed part is fetched again, at most
/// once a second. Rows that stayed the same are left alone, so that nothing jumps and no focus is lost.
const line = document.getElementById('live');
const page = document.getElementById('door-part');

let wanted = false;
let fetching = false;

async function refresh() {
  wanted = true;
  if (fetching) {
    return;
  }
  fetching = true;
  while (wanted) {
    wanted = false;
    try {
      const answer = await fetch(line.dataset.part, { headers: { Accept: 'text/html' } });
      if (answer.redirected || answer.status === 403) {
        location.reload();
        return;
      }
      if (answer.ok) {
        show(await answer.text());
        say('Live. Changes appear here by themselves.');
      }
    } catch {
      wanted = false;
      say('The connection is lost. This page shows what was true before; it tries again by itself.');
    }
    await new Promise(resolve => setTimeout(resolve, 1000));
  }
  fetching = false;
}

function show(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('door-part');
  for (const [at, section] of [...page.querySelectorAll('section.panel')].entries()) {
    lists(section, fresh.querySelectorAll('section.panel')[at]);
  }
  swap(document.getElementById('answer'), fresh.querySelector('#answer'));
}

function swap(old, now) {
  if (!old.isEqualNode(now)) {
    old.replaceWith(now);
  }
}

/// Takes over the new order; a row that is the same stays the same element.
function lists(old, now) {
  if (old.isEqualNode(now)) {
    return;
  }
  const focused = document.activeElement?.closest?.('li')?.id;
  for (const row of now.querySelectorAll('li[id]')) {
    const same = document.getElementById(row.id);
    if (same && same.isEqualNode(row)) {
      row.replaceWith(same);
    }
  }
  old.replaceChildren(...now.childNodes);
  if (focused && !document.activeElement?.closest?.('li')) {
    document.getElementById(focused)?.querySelector('a')?.focus({ preventScroll: true });
  }
}

function say(words) {
  if (line.textContent !== words) {
    line.textContent = words;
  }
}

if (line) {
  const events = new EventSource(line.dataset.live);
  events.addEventListener('door', refresh);
  events.addEventListener('changes', refresh);
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) {
      say('Live news have stopped. Load this page again to see what changed.');
    }
  });
}
