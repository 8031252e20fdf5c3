/// Fetches a page's changing part again every so many seconds, while somebody looks at it. What is shown stays when the server does not answer:
/// it says itself when it was seen.
const part = document.querySelector('[data-refresh]');

async function refresh() {
  if (document.hidden || part.contains(document.activeElement) || !getSelection()?.isCollapsed) {
    return;
  }
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html', 'Asked-By': 'page' } });
    if (answer.redirected) {
      location.reload();
      return;
    }
    const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id);
    if (fresh) {
      part.replaceChildren(...fresh.childNodes);
    }
  } catch {
    // the next round tries again
  }
}

if (part) {
  setInterval(refresh, Number(part.dataset.refresh) * 1000);
  document.addEventListener('visibilitychange', refresh);
}
