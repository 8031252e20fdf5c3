// Points in time as people read them, in the reader's own zone unless another one is named.

import { counted, language, say } from './words.js';

function format(options, zone) {
  return new Intl.DateTimeFormat(language, { ...options, ...(zone ? { timeZone: zone } : {}) });
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
  return day(instant) === day(now) && Math.abs(Date.parse(instant) - now) < 36 * 3_600_000 ? clock(instant) : say('script.clock-day', clock(instant), day(instant));
}

/** `Monday 23 November, 10:00 to 11:00` */
export function span(from, until, zone) {
  const last = day(from, zone) === day(until, zone) ? clock(until, zone) : say('script.clock-day', clock(until, zone), day(until, zone));
  return say('script.span', day(from, zone), clock(from, zone), last);
}

/** Whether clocks in that zone show what the reader's shows. */
export function sameOffset(zone, instant) {
  return format({ dateStyle: 'short', timeStyle: 'short' }, zone).format(new Date(instant))
    === format({ dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant));
}

/** `America/New_York` as `New York time` */
export function zoneName(zone) {
  return say('script.zone', zone.split('/').pop().replaceAll('_', ' '));
}

/** `2 days 3 hours`, `12 minutes`, `45 seconds`; minutes and seconds when it is soon. */
export function left(milliseconds) {
  const seconds = Math.ceil(milliseconds / 1_000);
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3_600) % 24, Math.floor(seconds / 60) % 60];
  if (days > 0) return `${counted('script.days', days)}${hours ? ` ${counted('script.hours', hours)}` : ''}`;
  if (hours > 0) return `${counted('script.hours', hours)}${minutes ? ` ${counted('script.minutes', minutes)}` : ''}`;
  if (minutes > 9) return counted('script.minutes', minutes);
  if (minutes > 0) return say('script.minutes-seconds', `${minutes}:${String(seconds % 60).padStart(2, '0')}`);
  return counted('script.seconds', seconds);
}
