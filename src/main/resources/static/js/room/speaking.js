// Who is speaking: the loudest for long enough, as heard in this browser. Costs the server nothing.

const EVERY_MS = 160;
const LOUD = 0.012;
const STAYS_MS = 1_200;

/** Calls `speaks` with a member's number, or null when it is quiet. @param mine how loud this browser's own microphone is */
export function follow({ downlink, mine, me, speaks }) {
  const smooth = new Map();
  let current = null;
  let until = 0;
  return setInterval(() => {
    const loud = downlink.loudness();
    loud.set(me(), mine());
    for (const [member, level] of loud) smooth.set(member, Math.max(level, (smooth.get(member) ?? 0) * 0.6));
    for (const member of smooth.keys()) if (!loud.has(member)) smooth.delete(member);
    const [loudest, level] = [...smooth].reduce((a, b) => (b[1] > a[1] ? b : a), [null, 0]);
    const now = performance.now();
    if (level > LOUD && (loudest === current || now > until || level > 2 * (smooth.get(current) ?? 0))) {
      current = loudest;
      until = now + STAYS_MS;
    } else if (now > until) {
      current = null;
    }
    speaks(current);
  }, EVERY_MS);
}
