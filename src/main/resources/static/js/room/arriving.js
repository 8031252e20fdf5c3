// Coming to the room: what it is called, and with which devices on. A reload goes straight back in with what was on before.

import { camera, choices, microphone } from './devices.js';
import { byId } from './dom.js';
import { Preview } from './preview.js';
import { clock } from '../times.js';
import { say } from '../words.js';

const INSIDE = 'admitone.inside';

export const noteInside = (session) => sessionStorage.setItem(INSIDE, session.id);
export const noteOut = () => sessionStorage.removeItem(INSIDE);

export function showTitle({ title, startsAt, endsAt }) {
  byId('class-title').textContent = title ?? say('room-page.title');
  document.title = title ?? document.title;
  if (startsAt && endsAt) byId('class-time').textContent = `${clock(startsAt)}–${clock(endsAt)}`;
}

/** @param enter shows the preview, where there is one */
export function tracksFor(seat, enter) {
  if (sessionStorage.getItem(INSIDE) === seat.session.id) return tracksAsBefore(seat.person);
  const preview = new Preview(seat.person, seat.session);
  enter('preview');
  return preview.run();
}

export async function tracksAsBefore({ role }) {
  const { micOn = false, cameraOn = false } = choices();
  const height = ['teacher', 'staff'].includes(role) ? 720 : 360;
  const publishes = role !== 'observer';
  const [picture, sound] = await Promise.all([
    publishes && cameraOn ? camera(height).catch(() => null) : null,
    publishes && micOn ? microphone().catch(() => null) : null,
  ]);
  return { camera: picture, mic: sound };
}
