/// Keeps what says how far something has come up to date: as long as it goes on, the page is asked for again every two seconds while somebody looks at it.
const EVERY = 2000;

async function again() {
  const shown = document.getElementById('fresh');
  if (!document.hidden) {
    try {
      const answer = await fetch(location.pathname + location.search, { headers: { Accept: 'text/html', 'Asked-By': 'page' } });
      if (answer.redirected || !answer.ok) {
        return;
      }
      const now = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('fresh');
      shown.replaceChildren(...now.childNodes);
      shown.toggleAttribute('data-fresh', now.hasAttribute('data-fresh'));
    } catch {
      // no network just now: what stands there was true, and the next look may succeed
    }
  }
  if (shown.hasAttribute('data-fresh')) {
    setTimeout(again, EVERY);
  }
}

if (document.getElementById('fresh')?.hasAttribute('data-fresh')) {
  setTimeout(again, EVERY);
}
