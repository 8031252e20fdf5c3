// Points in time as people read them, in the reader's own zone unless another one is named.

const LANGUAGE = 'en-GB';

function format(options, zone) {
  return new Intl.DateTimeFormat(LANGUAGE, { ...options, ...(zone ? { timeZone: zone } : {}) });
}

/** `10:02` */
export function clock(instant, zone) {
  return format({ hour: '2-digit', minute: '2-digit' }, zone).format(new Date(instant));
}

/** `Monday 23 November` */
export function day(instant, zone) {
  return format({ weekday: 'long', day: 'numeric', month: 'long' }, zone).format(new Date(instant));
}

/** `10:02`, with the day when it is not today. */
export function at(instant, now = Date.now()) {
  return day(instant) === day(now) && Math.abs(Date.parse(instant) - now) < 36 * 3_600_000 ? clock(instant) : `${clock(instant)} on ${day(instant)}`;
}

/** `Monday 23 November, 10:00 to 11:00` */
export function span(from, until, zone) {
  const last = day(from, zone) === day(until, zone) ? clock(until, zone) : `${clock(until, zone)} on ${day(until, zone)}`;
  return `${day(from, zone)}, ${clock(from, zone)} to ${last}`;
}

/** Whether clocks in that zone show what the reader's shows. */
export function sameOffset(zone, instant) {
  return format({ dateStyle: 'short', timeStyle: 'short' }, zone).format(new Date(instant))
    === format({ dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant));
}

/** `America/New_York` as `New York time` */
export function zoneName(zone) {
  return `${zone.split('/').pop().replaceAll('_', ' ')} time`;
}

/** `2 days 3 hours`, `12 minutes`, `45 seconds`; minutes and seconds when it is soon. */
export function left(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1_000);
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3_600) % 24, Math.floor(seconds / 60) % 60];
  const count = (number, word) => `${number} ${word}${number === 1 ? '' : 's'}`;
  if (days > 0) return `${count(days, 'day')}${hours ? ` ${count(hours, 'hour')}` : ''}`;
  if (hours > 0) return `${count(hours, 'hour')}${minutes ? ` ${count(minutes, 'minute')}` : ''}`;
  if (minutes > 9) return count(minutes, 'minute');
  if (minutes > 0) return `${minutes}:${String(seconds % 60).padStart(2, '0')} minutes`;
  return count(seconds, 'second');
}
