import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { levelOf } from './level.ts';
import { Recorder } from './recorder.ts';

/** A microphone as browsers give one. */
class Track extends EventTarget {
  readyState = 'live';
  stop() {
    this.readyState = 'ended';
  }
  unplug() {
    this.stop();
    this.dispatchEvent(new Event('ended'));
  }
}
const streamOf = (track: Track) => ({ getTracks: () => [track], getAudioTracks: () => [track] });

class SpokenRecorder extends EventTarget {
  readonly mimeType = 'audio/webm';
  start() {}
  stop() {
    const spoken = Object.assign(new Event('dataavailable'), { data: new Blob(['spoken']) });
    queueMicrotask(() => {
      this.dispatchEvent(spoken);
      this.dispatchEvent(new Event('stop'));
    });
  }
}

/** Hears so many seconds, whatever was spoken. */
class Decoder {
  static seconds = 2;
  async decodeAudioData() {
    if (Decoder.seconds === 0) throw new DOMException('Nothing to decode', 'EncodingError');
    const samples = new Float32Array(48_000 * Decoder.seconds);
    return { numberOfChannels: 1, getChannelData: () => samples };
  }
}

const MAX_DURATION_MS = 60_000;
const getUserMedia = vi.fn<() => Promise<unknown>>();

beforeEach(() => {
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  vi.stubGlobal('MediaRecorder', SpokenRecorder);
  vi.stubGlobal('OfflineAudioContext', Decoder);
  Decoder.seconds = 2;
});

async function openRecorder(track = new Track()) {
  getUserMedia.mockResolvedValueOnce(streamOf(track));
  const recorder = new Recorder({ longestMs: MAX_DURATION_MS });
  onTestFinished(() => recorder.close());
  await recorder.open();
  return { recorder, track };
}
const becomes = (recorder: Recorder, state: object) =>
  expect.poll(() => recorder.getState()).toMatchObject(state);

test('it records until it is told to stop, and lets go of the microphone then', async () => {
  const { recorder, track } = await openRecorder();
  const statuses: string[] = [];
  recorder.subscribe(() => statuses.push(recorder.getState().status));
  recorder.record();
  expect(track.readyState).toBe('live');
  recorder.stop();
  expect(track.readyState).toBe('ended');
  await becomes(recorder, { status: 'recorded', recorded: { durationMs: expect.closeTo(2000, 0) } });
  expect([...new Set(statuses)]).toEqual(['recording', 'finishing', 'recorded']);
});

test('what was recorded cannot be heard any more once it is recorded anew', async () => {
  const { recorder } = await openRecorder();
  recorder.record();
  recorder.stop();
  await becomes(recorder, { status: 'recorded' });
  const state = recorder.getState();
  const url = state.status === 'recorded' ? state.recorded.url : '';
  await expect(fetch(url)).resolves.toHaveProperty('ok', true);
  getUserMedia.mockResolvedValueOnce(streamOf(new Track()));
  await recorder.open();
  await expect(fetch(url)).rejects.toThrow();
});

test('it ends by itself when it is as long as it may be', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { recorder } = await openRecorder();
  recorder.record();
  await vi.advanceTimersByTimeAsync(MAX_DURATION_MS - 1);
  expect(recorder.getState().status).toBe('recording');
  await vi.advanceTimersByTimeAsync(1);
  expect(recorder.getState().status).toBe('recorded');
});

test('a microphone that is given after the user has left is closed at once', async () => {
  const track = new Track();
  getUserMedia.mockResolvedValueOnce(streamOf(track));
  const recorder = new Recorder({ longestMs: MAX_DURATION_MS });
  const opening = recorder.open();
  recorder.close();
  await opening;
  expect(track.readyState).toBe('ended');
});

test.each(['ready', 'recording'])('who leaves while it is %s leaves no microphone open', async (status) => {
  const { recorder, track } = await openRecorder();
  if (status === 'recording') recorder.record();
  recorder.close();
  expect(track.readyState).toBe('ended');
});

test('a microphone that is pulled out while it waits is missed', async () => {
  const { recorder, track } = await openRecorder();
  track.unplug();
  expect(recorder.getState()).toEqual({ status: 'failed', problem: 'missing' });
});

test('a recording in which nothing is says so', async () => {
  Decoder.seconds = 0;
  const { recorder } = await openRecorder();
  recorder.record();
  recorder.stop();
  await becomes(recorder, { status: 'failed', problem: 'nothing' });
});

test.each([
  ['NotAllowedError', 'refused'],
  ['NotFoundError', 'missing'],
  ['NotReadableError', 'busy'],
])('that the browser says %s is told as %s', async (name, problem) => {
  getUserMedia.mockRejectedValueOnce(new DOMException('No', name));
  const recorder = new Recorder({ longestMs: MAX_DURATION_MS });
  await recorder.open();
  expect(recorder.getState()).toEqual({ status: 'failed', problem });
});

test.each([
  ['isSecureContext', false, 'insecure'],
  ['navigator', {}, 'unsupported'],
])('a page whose %s is %o is told apart from a user who refuses', async (name, value, problem) => {
  vi.stubGlobal(name, value);
  const recorder = new Recorder({ longestMs: MAX_DURATION_MS });
  await recorder.open();
  expect(recorder.getState()).toEqual({ status: 'failed', problem });
});

test('loudness is shown as it is heard: silence is nothing, and a tenth of the loudest is not a tenth', () => {
  const at = (loudness: number) => levelOf(new Float32Array(64).fill(loudness));
  expect([at(0), at(1)]).toEqual([0, 1]);
  expect(at(0.1)).toBeCloseTo(2 / 3);
});
