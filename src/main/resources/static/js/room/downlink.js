// What this browser receives: one connection for everybody's sound and the pictures that are shown. The server offers;
// which line carries whom is what the server says, because lines change hands without negotiation.

import { plain } from './uplink.js';
import { byId, show } from './dom.js';

const EVERY_MS = 160;
const LOUD = 0.012;
const STAYS_MS = 1_200;

export class Downlink {
  #say;
  #ice;
  #pc = null;
  #slots = new Map();                  // mid → {member, source}
  #receivers = new Map();              // mid → RTCRtpReceiver
  #sounds = new Map();                 // mid → audio element
  #speaker = '';
  #work = Promise.resolve();

  constructor(say) {
    this.#say = say;
    byId('hear').addEventListener('click', () => {
      show(byId('hear'), false);
      for (const sound of this.#sounds.values()) sound.play().catch(() => {});
    });
  }

  restart(ice = this.#ice) {
    this.close();
    this.#ice = ice;
  }

  close() {
    this.#pc?.close();
    this.#pc = null;
    this.#work = Promise.resolve();      // a closed connection leaves its promises unsettled: never wait for them
    this.#slots.clear();
    this.#receivers.clear();
    for (const sound of this.#sounds.values()) sound.remove();
    this.#sounds.clear();
    this.onchange?.();
  }

  #connection() {
    if (this.#pc) return this.#pc;
    const pc = new RTCPeerConnection({ iceServers: this.#ice ?? [], bundlePolicy: 'max-bundle' });
    pc.onicecandidate = ({ candidate }) => {
      if (pc === this.#pc) this.#say({ type: 'candidate', leg: 'down', ...plain(candidate) });
    };
    pc.onconnectionstatechange = () => {
      if (pc === this.#pc && pc.connectionState === 'failed') this.onbroken?.();
    };
    pc.ontrack = ({ transceiver }) => {
      if (pc === this.#pc) this.#arrived(transceiver);
    };
    this.#pc = pc;
    return pc;
  }

  offered({ sdp, slots }) {
    const pc = this.#connection();
    this.#work = this.#work.then(async () => {
      if (pc !== this.#pc) return;
      await pc.setRemoteDescription({ type: 'offer', sdp });
      await pc.setLocalDescription();
      if (pc !== this.#pc) return;
      this.#say({ type: 'answer', sdp: pc.localDescription.sdp });
      this.assigned(slots);
    }).catch((problem) => {
      if (pc === this.#pc) {
        console.warn('What is received could not be negotiated', problem);
        this.onbroken?.();
      }
    });
  }

  #arrived(transceiver) {
    this.#receivers.set(transceiver.mid, transceiver.receiver);
    if (transceiver.receiver.track.kind === 'audio') this.#hear(transceiver.mid, transceiver.receiver.track);
    this.onchange?.();
  }

  #hear(mid, track) {
    let sound = this.#sounds.get(mid);
    if (!sound) {
      sound = document.createElement('audio');
      sound.autoplay = true;
      byId('sounds').append(sound);
      this.#sounds.set(mid, sound);
    }
    sound.srcObject = new MediaStream([track]);
    if (this.#speaker) sound.setSinkId?.(this.#speaker).catch(() => {});
    sound.play().catch((problem) => {
      if (problem.name === 'NotAllowedError') show(byId('hear'), true);
    });
  }

  assigned(slots) {
    this.#slots = new Map(slots.map(({ mid, member, source }) => [mid, { member, source }]));
    this.onchange?.();
  }

  /** The picture of a member, or null while none arrives. */
  picture(member, source) {
    for (const [mid, slot] of this.#slots) {
      if (slot.member === member && slot.source === source) return this.#receivers.get(mid)?.track ?? null;
    }
    return null;
  }

  /** How loud each member is now, 0 to 1. */
  loudness() {
    const loud = new Map();
    for (const [mid, slot] of this.#slots) {
      if (slot.source !== 'mic') continue;
      const heard = this.#receivers.get(mid)?.getSynchronizationSources?.()[0];
      const age = heard ? performance.timeOrigin + performance.now() - heard.timestamp : Infinity;
      loud.set(slot.member, heard && age < 600 ? heard.audioLevel ?? 0 : 0);
    }
    return loud;
  }

  speakThrough(deviceId) {
    this.#speaker = deviceId;
    for (const sound of this.#sounds.values()) sound.setSinkId?.(deviceId).catch(() => {});
  }

  stats() {
    return this.#pc?.getStats() ?? Promise.resolve(new Map());
  }
}

/**
 * Follows who is speaking: the loudest for long enough, as heard in this browser; it costs the server nothing.
 * Calls `speaks` with a member's number, or null when it is quiet.
 *
 * @param mine how loud this browser's own microphone is
 */
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
