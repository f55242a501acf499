import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { decodeWav } from '../../src/core/wav.ts';
import { embeddedDatabase } from '../../src/testing/fakes/embedded-database.ts';
import { documentOf, PipelineUnderTest } from '../../src/testing/fakes/pipeline-under-test.ts';
import { expectNoViolations } from './axe.ts';
import { PHONE, useStudio } from './open-studio.ts';

const MICROPHONE = '--use-fake-device-for-media-stream';
/** What the recorder's clock shows after three seconds or more: a busy machine may never show the third one. */
const AFTER_SECONDS = /\b0:(0[3-9]|[1-5]\d) \//;
/** The user allows the microphone, which hears a beep each second. */
const studio = useStudio([MICROPHONE, '--use-fake-ui-for-media-stream']);
const refusing = useStudio([MICROPHONE, '--use-fake-ui-for-media-stream=deny']);
const deaf = useStudio();
const database = embeddedDatabase();
let underTest: PipelineUnderTest;

beforeAll(async () => {
  underTest = await PipelineUnderTest.start(database());
});
afterAll(async () => {
  await underTest?.stop();
});

/** Opens the recorder of a finished film's first scene. */
async function openRecorder(name: string, { within = studio } = {}) {
  const id = await underTest.create(documentOf(name, 1));
  await underTest.phases(id);
  const { url } = await within.serve(underTest.pipeline);
  const page = await (await within.newContext({ reducedMotion: 'reduce' })).newPage();
  await page.addInitScript(keepTracks);
  await page.addInitScript(repeatSounds);
  await page.goto(`${url}/films/${id}`);
  const card = page.getByRole('article').first();
  await card.getByRole('button', { name: 'Record, Speech of scene 1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Read this aloud' });
  await dialog.waitFor();
  const press = (button: string) => dialog.getByRole('button', { name: button, exact: true }).click();
  return { page, card, dialog, press, get: () => underTest.get(id) };
}

/** Keeps the media tracks of the browser, to check whether they are stopped. */
function keepTracks() {
  const tracks: MediaStreamTrack[] = [];
  const { getUserMedia } = MediaDevices.prototype;
  MediaDevices.prototype.getUserMedia = async function (constraints) {
    const stream = await getUserMedia.call(this, constraints);
    tracks.push(...stream.getTracks());
    return stream;
  };
  Object.assign(globalThis, { trackStates: () => tracks.map(({ readyState }) => readyState) });
}

/** Sounds are heard again and again until they are to end, because a busy machine may miss a short one. */
function repeatSounds() {
  const sounds: HTMLMediaElement[] = [];
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    this.loop = true;
    sounds.push(this);
    return play.call(this);
  };
  const endSounds = () => {
    for (const sound of sounds) sound.loop = false;
  };
  Object.assign(globalThis, { endSounds });
}
const trackStates = (page: Page) => page.evaluate('trackStates()');

test('what is read into the microphone is heard, read again, and becomes the take that stands', async () => {
  const { page, card, dialog, press } = await openRecorder('spoken');
  const sent = vi.spyOn(underTest.pipeline, 'putAudio');
  await dialog.getByText('spoken 0 begins. spoken 0 goes on.').waitFor();
  await dialog.getByText('The microphone is on.').waitFor();
  await press('Record');
  await dialog.getByText(AFTER_SECONDS).waitFor();
  await press('Stop');
  await dialog.getByText('Recorded.').waitFor();
  await expect.poll(() => trackStates(page)).toEqual(['ended']);
  await press('Listen');
  await dialog.getByRole('button', { name: 'Stop listening' }).waitFor();
  await page.evaluate('endSounds()');
  await dialog.getByRole('button', { name: 'Listen', exact: true }).waitFor();

  await press('Record again');
  await press('Record');
  await dialog.getByText(AFTER_SECONDS).waitFor();
  await press('Stop');
  await press('Use recording');
  await page.getByText('Recording added').waitFor();
  await expect.poll(() => dialog.count()).toBe(0);
  await expect.poll(() => trackStates(page)).toEqual(['ended', 'ended']);
  await card.getByRole('button', { name: '2 takes, Speech of scene 1' }).click();
  await card.getByText('Take 2, your own, current').waitFor();
  const { sampleRateHz, channels } = decodeWav(sent.mock.lastCall?.[2] ?? new Uint8Array());
  const [samples = new Float32Array()] = channels;
  expect(samples.length / sampleRateHz).toBeGreaterThan(0.2);
  expect(samples.some((sample) => Math.abs(sample) > 0.01)).toBe(true);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await card.getByText('Take 1, current').waitFor();
});

test('it is used by keys alone, and leaving it lets go of the microphone', async () => {
  const { page, dialog, get } = await openRecorder('keys');
  const before = await get();
  const isOn = (name: string) =>
    expect
      .poll(() => dialog.getByRole('button', { name, exact: true }).evaluate((it) => it.matches(':focus')))
      .toBe(true);
  await isOn('Record');
  await page.keyboard.press('Enter');
  await isOn('Stop');
  await dialog.getByText(AFTER_SECONDS).waitFor();
  // Leaving while recording keeps the recording.
  await page.keyboard.press('Escape');
  await isOn('Listen');
  await page.setViewportSize(PHONE);
  await expectNoViolations(page, 'dialog');
  await expect
    .poll(() => dialog.evaluate((element) => element.scrollWidth <= element.clientWidth))
    .toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await isOn('Record again');
  await page.keyboard.press('Enter');
  await isOn('Record');
  await expect.poll(() => trackStates(page)).toEqual(['ended', 'live']);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog.count()).toBe(0);
  // The microphone is let go of once the dialog is gone, not while it goes.
  await expect.poll(() => trackStates(page)).toEqual(['ended', 'ended']);
  expect(await get()).toEqual(before);
});

test.each([
  ['is refused', refusing, 'Microphone access is blocked. Allow it'],
  ['is missing', deaf, 'No microphone found. Connect one'],
])(
  'where the microphone %s, it says so, what to do about it, and tries again',
  async (what, within, told) => {
    const { page, dialog, press } = await openRecorder(what, { within });
    await dialog.getByRole('alert').getByText(told).waitFor();
    await expectNoViolations(page, 'dialog');
    await press('Try again');
    await dialog.getByRole('alert').getByText(told).waitFor();
    await press('Cancel');
    await expect.poll(() => dialog.count()).toBe(0);
  },
);
