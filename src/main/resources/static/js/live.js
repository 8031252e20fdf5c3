/// Keeps a session's page up to date: the server says when something changed, and the changed part is fetched again; with a pause
/// between as long as it took, so that a slow device and a big class leave time for looking at it. Rows that stayed the same are left alone, so that nothing jumps and no focus is lost.
const line = document.getElementById('live');

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
    const began = performance.now();
    try {
      const answer = await fetch(line.dataset.part, { headers: { Accept: 'text/html', 'Asked-By': 'page' } });
      if (answer.redirected || answer.status === 403) {
        location.reload();
        return;
      }
      if (answer.ok) {
        show(await answer.text());
        say(line.dataset.isLive);
      }
    } catch {
      wanted = false;
      say(line.dataset.lost);
    }
    const took = performance.now() - began;
    await new Promise(resolve => setTimeout(resolve, Math.min(2000, Math.max(200, took))));
  }
  fetching = false;
}

/// Each slot of the part is filled by its own, found by its id; what comes and goes (strangers, say) has a slot that is empty
/// meanwhile. A part with other slots is from another version of the server and replaces the whole.
function show(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('door-part');
  const page = document.getElementById('door-part');
  const slots = [...page.querySelectorAll('[data-live-slot]')];
  const filling = [...fresh.querySelectorAll('[data-live-slot]')];
  if (names(slots) === names(filling)) {
    filling.forEach((now, at) => fill(slots[at], now));
  } else {
    page.replaceWith(fresh);
  }
}

function names(slots) {
  return slots.map(slot => slot.id).join(' ');
}

/// Takes over the new order; a row that is the same stays the same element.
function fill(old, now) {
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
      say(line.dataset.stopped);
    }
  });
}
