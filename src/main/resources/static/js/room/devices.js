// Microphone, camera and screen of this machine, and which of them the person chose last time.

import { say } from '../words.js';

const CHOICES = 'admitone.devices';

export function choices() {
  try {
    return JSON.parse(localStorage.getItem(CHOICES)) ?? {};
  } catch {
    return {};
  }
}

export function remember(change) {
  try {
    localStorage.setItem(CHOICES, JSON.stringify({ ...choices(), ...change }));
  } catch {
    // a browser that keeps nothing asks again next time
  }
}

/** What to say when microphone ('mic') or camera cannot be had. */
export function whyNot(problem, source) {
  const mic = source === 'mic';
  switch (problem.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return mic ? say('machine.mic-forbidden') : say('machine.camera-forbidden');
    case 'NotFoundError':
    case 'OverconstrainedError':
      return mic ? say('machine.mic-missing') : say('machine.camera-missing');
    case 'NotReadableError':
    case 'AbortError':
      return mic ? say('machine.mic-busy') : say('machine.camera-busy');
    default:
      return mic ? say('machine.mic-failed') : say('machine.camera-failed');
  }
}

/** The chosen device itself: a mere wish gets the system's own one in some browsers. Whichever there is, should it be gone. */
async function opened(chosen, constraintsFor) {
  if (chosen) {
    try {
      return await navigator.mediaDevices.getUserMedia(constraintsFor({ exact: chosen }));
    } catch (problem) {
      if (problem.name !== 'OverconstrainedError' && problem.name !== 'NotFoundError') throw problem;
    }
  }
  return navigator.mediaDevices.getUserMedia(constraintsFor(undefined));
}

export async function microphone() {
  const stream = await opened(choices().mic, (deviceId) => ({ audio: { deviceId, echoCancellation: true, noiseSuppression: true, autoGainControl: true } }));
  return stream.getAudioTracks()[0];
}

/** @param height lines of the picture: learners send smaller ones than teachers */
export async function camera(height = 360) {
  const stream = await opened(choices().camera, (deviceId) => ({
    video: { deviceId, width: { ideal: Math.round(height * 16 / 9) }, height: { ideal: height }, frameRate: { ideal: 25, max: 30 }, aspectRatio: { ideal: 16 / 9 } },
  }));
  return stream.getVideoTracks()[0];
}

export async function screen() {
  const stream = await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { ideal: 10, max: 15 }, width: { max: 1920 }, height: { max: 1080 } }, audio: false });
  return stream.getVideoTracks()[0];
}

export const canShareScreen = () => Boolean(navigator.mediaDevices?.getDisplayMedia);

/** What a device is called that has no name yet. */
function unnamed(kind, number) {
  return { audioinput: () => say('machine.microphone-number', number), videoinput: () => say('machine.camera-number', number), audiooutput: () => say('machine.loudspeaker-number', number) }[kind]();
}

/** Fills a picker with the machine's devices of one kind; names are there once the browser was allowed to use one. */
export async function fillPicker(picker, kind, chosen) {
  const all = (await navigator.mediaDevices.enumerateDevices()).filter((device) => device.kind === kind && device.deviceId !== 'communications');
  picker.replaceChildren(...all.map((device, index) => new Option(device.label || unnamed(kind, index + 1), device.deviceId)));
  picker.disabled = all.length === 0;
  if (all.length === 0) picker.append(new Option(say('machine.none-found'), ''));
  if (chosen && all.some((device) => device.deviceId === chosen)) picker.value = chosen;
  return all.length;
}

/** Calls `heard` with the loudness (0 to 1) of a track about fifteen times a second, until the answer is called. */
export function meter(track, heard) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    let sum = 0;
    for (const sample of samples) sum += sample * sample;
    heard(Math.min(1, Math.sqrt(sum / samples.length) * 4));
  }, 66);
  return () => {
    clearInterval(timer);
    context.close().catch(() => {});
  };
}
