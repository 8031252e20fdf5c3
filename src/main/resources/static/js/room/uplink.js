// What this browser sends: one connection for microphone, camera and screen. It exists from the first time something is
// switched on; switching off and on again afterwards needs no negotiation, and what is off sends nothing.

const ORDER = ['mic', 'camera', 'screen'];

export class Uplink {
  #say;
  #ice;
  #limits;
  #tracks = { mic: null, camera: null, screen: null };
  #pc = null;
  #lines = new Map();                  // source → transceiver
  #awaiting = false;
  #again = false;

  constructor(say) {
    this.#say = say;
  }

  /** A fresh connection to the room, or its media engine started anew: everything is negotiated from the beginning. */
  restart(ice = this.#ice, limits = this.#limits) {
    this.close();
    this.#ice = ice;
    this.#limits = limits;
    if (Object.values(this.#tracks).some(Boolean)) this.#negotiate();
    this.#tellSending();
  }

  close() {
    this.#pc?.close();
    this.#pc = null;
    this.#lines.clear();
    this.#awaiting = false;
    this.#again = false;
  }

  on(source) {
    return Boolean(this.#tracks[source]);
  }

  track(source) {
    return this.#tracks[source];
  }

  /** @param track null: off */
  async set(source, track) {
    const old = this.#tracks[source];
    this.#tracks[source] = track;
    const line = this.#lines.get(source);
    if (line) await line.sender.replaceTrack(track).catch(() => {});
    else if (track && this.#limits) this.#negotiate();
    if (old !== track) this.#tellSending();
  }

  #tellSending() {
    const { mic, camera, screen } = this.#tracks;
    this.#say({ type: 'sending', mic: Boolean(mic), camera: Boolean(camera), screen: Boolean(screen) });
  }

  #connection() {
    if (this.#pc) return this.#pc;
    const pc = new RTCPeerConnection({ iceServers: this.#ice ?? [], bundlePolicy: 'max-bundle' });
    pc.onicecandidate = ({ candidate }) => {
      if (pc === this.#pc) this.#say({ type: 'candidate', leg: 'up', ...plain(candidate) });
    };
    pc.onconnectionstatechange = () => {
      if (pc === this.#pc && pc.connectionState === 'failed') this.onbroken?.();
    };
    this.#pc = pc;
    return pc;
  }

  /** Adds the lines that are missing and offers them; while an offer is out, the next waits. */
  async #negotiate() {
    if (this.#awaiting) {
      this.#again = true;
      return;
    }
    const pc = this.#connection();
    this.#awaiting = true;
    for (const source of ORDER) {
      const wanted = source !== 'screen' || this.#tracks.screen;      // microphone and camera come together: one negotiation
      if (wanted && !this.#lines.has(source)) this.#lines.set(source, this.#line(pc, source));
    }
    const offer = await pc.createOffer();
    if (pc !== this.#pc) return;
    await pc.setLocalDescription(offer);
    if (pc !== this.#pc) return;
    const lines = [...this.#lines].map(([source, line]) => ({ mid: line.mid, source }));
    this.#say({ type: 'publish', sdp: pc.localDescription.sdp, lines });
  }

  #line(pc, source) {
    const track = this.#tracks[source];
    if (source === 'mic') return pc.addTransceiver(track ?? 'audio', { direction: 'sendonly' });
    const screen = source === 'screen';
    if (track) track.contentHint = screen ? 'detail' : 'motion';
    return pc.addTransceiver(track ?? 'video', {
      direction: 'sendonly',
      sendEncodings: [{ maxBitrate: screen ? this.#limits.screen : this.#limits.camera, maxFramerate: screen ? 15 : 25 }],
    });
  }

  async published(sdp) {
    const pc = this.#pc;
    if (!pc || pc.signalingState !== 'have-local-offer') return;
    await pc.setRemoteDescription({ type: 'answer', sdp });
    if (pc !== this.#pc) return;
    this.#awaiting = false;
    if (this.#again) {
      this.#again = false;
      this.#negotiate();
    }
  }

  /** The server did not take the offer. */
  refused() {
    this.close();
  }

  stats() {
    return this.#pc?.getStats() ?? Promise.resolve(new Map());
  }
}

/** In the words of the room's protocol; empty: there are no more. */
export function plain(candidate) {
  return { candidate: candidate?.candidate ?? '', sdpMid: candidate?.sdpMid ?? '', sdpMLineIndex: candidate?.sdpMLineIndex ?? 0 };
}
