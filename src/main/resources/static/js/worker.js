// Shows one page of the program's own where there is no network. Keeps that page with its style sheets and nothing else, ever: no class, no
// answer of the door, no ticket. With a network it changes nothing.
const ASKED = new URL(location.href).searchParams;
const PREFIX = ASKED.get('assets') ?? '';
const LANGUAGE = ASKED.get('lang') ?? '';
const CACHE = 'admitone-offline';
const PAGE = '/my/offline';
const STYLES = ['tokens', 'tokens-dark', 'base', 'my'].map((name) => `${PREFIX}/css/${name}.css`);

self.addEventListener('install', (event) => event.waitUntil((async () => {
  if (!/^\/assets\/[0-9a-f]+$/.test(PREFIX)) throw new Error('no such assets');
  await caches.delete(CACHE);
  const cache = await caches.open(CACHE);
  const fresh = { credentials: 'omit', cache: 'no-cache' };
  await cache.addAll(STYLES.map((path) => new Request(path, fresh)));
  const page = await fetch(PAGE, { ...fresh, headers: LANGUAGE ? { 'Accept-Language': LANGUAGE } : {} });
  if (!page.ok) throw new Error(`no page: ${page.status}`);
  await cache.put(PAGE, page);
  await self.skipWaiting();
})()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const kept = request.mode === 'navigate' ? PAGE : new URL(request.url).pathname;
  if (request.method !== 'GET' || (kept !== PAGE && !STYLES.includes(kept))) return;
  event.respondWith(fetch(request).catch(async (problem) => {
    const page = await caches.match(kept, { cacheName: CACHE });
    if (!page) throw problem;
    return page;
  }));
});
