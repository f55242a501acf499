// Over 300 lines: its tests share one server, database and browser.
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { encodeWav } from '../../src/core/wav.ts';
import type { GenerationView, TakeView } from '../../src/protocol/index.ts';
import { DOT_PNG } from '../../src/testing/fakes/quick-stages.ts';
import { expectAccessible } from './axe.ts';
import { useFilms } from './open-film.ts';
import { boxOf } from './open-studio.ts';

const { underTest, openFilm } = useFilms();
const PNG = { name: 'lake.png', mimeType: 'image/png', buffer: DOT_PNG };

/** Calls to engines that can cost money. Estimating writes the script as well, but that is free. */
function paidCalls(): string[] {
  return underTest().calls.filter((call) => /^(speech|picture)/.test(call));
}

/**
 * Changes the film from another client while the next matching request is on its way. A change made earlier would be
 * noticed by the page, and then nothing would be refused.
 */
async function changeDuringRequest(
  page: Page,
  kind: { method: string; path?: RegExp },
  change: () => Promise<unknown>,
) {
  const { method, path = /./ } = kind;
  let isChanged = false;
  await page.route('**/api/generations/**', async (route) => {
    const request = route.request();
    if (!isChanged && request.method() === method && path.test(request.url())) {
      isChanged = true;
      await change();
    }
    await route.fallback();
  });
}

test('an edit puts what depends on it out of date, and only going on makes it again', async () => {
  const { page } = await openFilm('Lake', { scenes: 3 });
  await page.getByRole('button', { name: 'Edit scene 1', exact: true }).click();
  await page.getByRole('textbox', { name: 'Narration' }).fill('Another story.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('1 part has changed since the film was made. The update is free.').waitFor();
  await page.reload();
  await page.getByText('1 part has changed').waitFor();
  expect(paidCalls()).toEqual([]);
  await updateFilm(page);
  await expect.poll(() => page.getByText('has changed since').count()).toBe(0);
  expect(paidCalls()).toEqual(['speech Another story.']);
});

test('a double click on “Update the film” does not pause it', async () => {
  const { id, page } = await openFilm('Twice', { scenes: 1 });
  const [scene] = (await underTest().get(id)).scenes;
  await underTest().pipeline.updateScene(id, scene?.id ?? '', { narration: 'Another story.' });
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  underTest().behave = (kind) => (kind === 'speech' ? held : undefined);
  await page.getByRole('button', { name: 'Update the film' }).hover();
  await page.mouse.down({ clickCount: 1 });
  await page.mouse.up({ clickCount: 1 });
  // It now stands under the pointer.
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  goOn();
  await page.getByText('Finished').or(page.getByText('Paused')).waitFor();
  expect(await page.getByText('Paused').count()).toBe(0);
});

describe('earlier takes', () => {
  test('of a voice are kept, listed, heard, and gone back to', async () => {
    const { id, page, card, get } = await openFilm('voices');
    const before = await get();
    await card.getByRole('button', { name: 'Regenerate, Speech of scene 1' }).click();
    await card.getByRole('button', { name: '2 takes, Speech of scene 1' }).click();
    const takes = card.getByRole('list', { name: 'Takes: Speech of scene 1' });
    await takes.getByText('Take 2, current').waitFor();
    await takes.getByRole('button', { name: 'Play Take 1, Speech of scene 1' }).waitFor();
    await page.getByText('changed since the film was made.').waitFor();
    await updateFilm(page);

    underTest().reset();
    await takes.getByRole('button', { name: 'Use: Take 1, Speech of scene 1' }).click();
    await takes.getByText('Take 1, current').waitFor();
    expect((await get()).scenes[0]?.audio).toEqual(before.scenes[0]?.audio);
    // The film of the earlier take exists already.
    await expect.poll(async () => (await get()).video).toEqual(before.video);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await takes.getByText('Take 2, current').waitFor();
    expect(currentTake((await underTest().get(id)).scenes[0]?.audioTakes)).toBe(2);
    expect(paidCalls()).toEqual([]);

    // Nothing is made of words that somebody edits elsewhere, neither in the open page nor after a reload.
    await underTest().pipeline.updateScene(id, 'scene-1', { narration: 'Other words.' });
    await page.reload();
    await card.getByRole('button', { name: '2 takes, Speech of scene 1' }).click();
    await expect.poll(() => card.getByText('Different narration').count()).toBe(2);
    await expect.poll(() => card.getByRole('button', { name: /^Use:/ }).count()).toBe(0);
  });

  test('of a picture lie side by side, and are chosen with the keyboard alone', async () => {
    const { page, card, get } = await openFilm('pictures');
    const before = await get();
    await card.getByRole('button', { name: 'Regenerate, about $0.04, Picture 1 of scene 1' }).press('Enter');
    await card.getByRole('button', { name: '2 takes, Picture 1 of scene 1' }).press('Enter');
    const take = (number: number) =>
      card.getByRole('button', { name: new RegExp(`^Take ${number}(, current)?, Picture 1 of scene 1`) });
    await expect.poll(() => take(2).getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Tab');
    await expect.poll(() => take(1).evaluate((button) => button === document.activeElement)).toBe(true);
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await expect.poll(() => take(1).getAttribute('aria-pressed')).toBe('true');
    await expect
      .poll(async () => (await get()).scenes[0]?.shots[0]?.picture)
      .toEqual(before.scenes[0]?.shots[0]?.picture);
  });

  test('another take is made alone while other edits wait, and the page stays where it is', async () => {
    const { id, page, card, get } = await openFilm('alone');
    await underTest().pipeline.updateScene(id, 'scene-2', { narration: 'This waits.' });
    await page.reload();
    await page.getByText('1 part has changed').waitFor();
    await card.getByRole('button', { name: 'Regenerate, about $0.04, Picture 1 of scene 1' }).click();
    await card.getByRole('button', { name: '2 takes, Picture 1 of scene 1' }).waitFor();
    await expect.poll(async () => (await get()).scenes[0]?.shots[0]?.picture.status).toBe('ready');
    expect(paidCalls()).toEqual(['picture alone 0 begins.']);
  });
});

describe('own files', () => {
  test('a picture comes by its button, a recording by dropping it, and both can be undone', async () => {
    const { page, card, get } = await openFilm('own');
    const before = await get();
    const chooser = page.waitForEvent('filechooser');
    await card.getByRole('button', { name: 'Upload picture, Picture 1 of scene 1' }).press('Enter');
    await (await chooser).setFiles(PNG);
    await page.getByText('Picture added').waitFor();
    expect(engineOf((await get()).scenes[0]?.shots[0]?.takes)).toBe('own');
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect
      .poll(async () => (await get()).scenes[0]?.shots[0]?.picture)
      .toEqual(before.scenes[0]?.shots[0]?.picture);

    await drop(card, { name: 'voice.wav', type: '', bytes: recording() });
    await page.getByText('Recording added').waitFor();
    expect(engineOf((await get()).scenes[0]?.audioTakes)).toBe('own');
    await card.getByRole('button', { name: '2 takes, Speech of scene 1' }).click();
    await card.getByText('Take 2, your own, current').waitFor();
    expect(paidCalls()).toEqual(['speech own 0 begins. own 0 goes on.']);
    await expectAccessible(page);
  });

  test('what cannot be used is refused before it is sent or after, and says why', async () => {
    const { page, card, get } = await openFilm('refused');
    const before = await get();
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && sent.push(request.url()));
    const reasons: readonly [Dropped, string][] = [
      [{ name: 'notes.txt', type: 'text/plain', bytes: [1] }, 'notes.txt is not a picture or a recording.'],
      [{ name: 'huge.png', type: 'image/png', size: 20_000_001 }, 'huge.png is larger than 20 MB.'],
      [{ name: 'song.mp3', type: 'audio/mpeg', bytes: [1, 2] }, "song.mp3 can't be used as a recording."],
      [{ name: 'torn.png', type: 'image/png', bytes: [1, 2] }, "torn.png can't be read as a picture."],
      [
        { name: 'silent.wav', type: 'audio/wav', bytes: recording(0) },
        "silent.wav can't be used as a recording.",
      ],
    ];
    for (const [file, reason] of reasons) {
      await drop(card, file);
      await card.getByRole('alert').getByText(reason).waitFor();
    }
    expect(sent.map((url) => url.split('/').at(-1))).toEqual(['picture', 'audio']);
    await card.locator('input[accept*=png]').setInputFiles({ ...PNG, name: 'a.wav', mimeType: 'audio/wav' });
    await card.getByText('a.wav is not a supported picture or clip.').waitFor();
    await expectAccessible(page);
    await card.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => card.getByRole('alert').count()).toBe(0);
    expect(await get()).toEqual(before);
  });

  test.each([
    ['de-DE', 'notes.txt ist weder Bild noch Tonaufnahme.', 'Bild hochladen'],
    ['es-ES', 'notes.txt no es una imagen ni una grabación.', 'Subir imagen'],
  ])('in %s too', async (locale, reason, button) => {
    const { card } = await openFilm(`words ${locale}`, { scenes: 1, locale });
    await drop(card, { name: 'notes.txt', type: 'text/plain', bytes: [1] });
    await card.getByRole('alert').getByText(reason).waitFor();
    await card.getByText(button, { exact: true }).waitFor();
  });
});

describe('splitting and merging', () => {
  test('undoing a merge brings back every shot, text and take of both', async () => {
    const { id, page, get } = await openFilm('Merged', { scenes: 3 });
    await underTest().pipeline.putPicture(id, 'scene-2', 'shot-2', DOT_PNG);
    await underTest().pipeline.putAudio(id, 'scene-2', recording());
    await underTest().pipeline.updateScene(id, 'scene-2', { title: 'The second' });
    const before = await underTest().phases(id);
    underTest().reset();
    await page.reload();
    await choose(page, 1, 'Merge with next scene');
    await expect.poll(async () => (await get()).scenes.length).toBe(2);
    expect((await get()).scenes[0]?.shots).toHaveLength(4);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(async () => contentOf(await get())).toEqual(contentOf(before));
    expect(paidCalls()).toEqual([]);
  });

  test('a scene is cut where the user chooses, by sentence and by word, with the keyboard alone', async () => {
    const { id, page, card, get } = await openFilm('Chosen', { scenes: 1 });
    const narration = 'One comes. Two follows it. Three ends.';
    await underTest().pipeline.updateScene(id, 'scene-1', { narration });
    await page.reload();
    await card.getByText(narration).waitFor();
    await choose(page, 1, 'Split in two');
    const dialog = page.getByRole('dialog', { name: 'Split in two' });
    const pieces = dialog.getByRole('radio');
    await dialog.locator('input:checked:focus').waitFor({ state: 'attached' });
    await expect.poll(() => pieces.count()).toBe(2);
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await dialog
      .getByRole('definition')
      .filter({ hasText: /^Three ends\.$/ })
      .waitFor();
    await dialog.getByLabel('Also allow splitting mid-sentence').press('Space');
    await expect.poll(() => pieces.count()).toBe(6);
    await dialog.getByRole('radio', { name: 'Three' }).press('ArrowUp');
    await page.keyboard.press('Enter');
    const narrations = async () => (await get()).scenes.map((scene) => scene.narration);
    await expect.poll(narrations).toEqual(['One comes. Two follows', 'it. Three ends.']);

    await choose(page, 2, 'Split in two');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(narrations).toHaveLength(2);
  });

  test('undoing a split brings back the scene as it was', async () => {
    const { page, get } = await openFilm('Split');
    const before = await get();
    await choose(page, 1, 'Split in two');
    await page.getByRole('button', { name: 'Split here' }).click();
    await expect.poll(async () => (await get()).scenes.length).toBe(3);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(async () => contentOf(await get())).toEqual(contentOf(before));
    expect(paidCalls()).toEqual([]);
  });

  test('what somebody else has changed meanwhile is neither cut, joined nor undone over', async () => {
    const { id, page, card, get } = await openFilm('Theirs');
    await changeDuringRequest(page, { method: 'POST', path: /\/split$/ }, () =>
      underTest().pipeline.updateScene(id, 'scene-1', { narration: 'Theirs. And more of it.' }),
    );
    await choose(page, 1, 'Split in two');
    await page.getByRole('button', { name: 'Split here' }).click();
    await page.getByText('You now see the latest version.').first().waitFor();
    await card.getByText('Theirs. And more of it.').waitFor();
    expect((await get()).scenes).toHaveLength(2);

    await choose(page, 1, 'Merge with next scene');
    await page.getByText('Scenes merged').waitFor();
    await underTest().pipeline.updateScene(id, 'scene-1', { narration: 'Theirs again.' });
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await card.getByText('Theirs again.').waitFor();
    expect((await get()).scenes.map(({ narration }) => narration)).toEqual(['Theirs again.']);
  });

  test('nor moved or deleted, while moves of one’s own may follow at once', async () => {
    const { id, page, card, get } = await openFilm('Moved', { scenes: 3 });
    const order = async () => (await get()).scenes.map((scene) => scene.id);
    let answered = 0;
    page.on('response', (response) => {
      if (response.request().method() === 'PUT') answered++;
    });
    await choose(page, 1, 'Move down');
    await choose(page, 2, 'Move down');
    await expect.poll(() => answered).toBe(2);
    expect(await order()).toEqual(['scene-2', 'scene-3', 'scene-1']);

    await changeDuringRequest(page, { method: 'PUT' }, () =>
      underTest().pipeline.orderScenes(id, ['scene-3', 'scene-2', 'scene-1']),
    );
    await choose(page, 1, 'Move down');
    await page.getByText('You now see the latest order.').waitFor();
    expect(await order()).toEqual(['scene-3', 'scene-2', 'scene-1']);
    await card.getByText('Moved 2 begins.').first().waitFor();

    await changeDuringRequest(page, { method: 'DELETE' }, () =>
      underTest().pipeline.updateScene(id, 'scene-3', { narration: 'Not to be lost.' }),
    );
    await choose(page, 1, 'Delete scene');
    await page.getByText('You now see the latest version.').waitFor();
    await card.getByText('Not to be lost.').waitFor();
    expect(await order()).toHaveLength(3);
  });
});

test('the title is changed in its place and back, and not over what somebody else wrote', async () => {
  const { id, page, get } = await openFilm('Named');
  const titled = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const rename = async (title: string) => {
    await page.getByRole('button', { name: 'Edit title' }).click();
    await page.getByRole('textbox', { name: 'Title' }).fill(title);
    await page.keyboard.press('Enter');
  };
  await rename('My film');
  await titled('My film');
  await page.getByText('The storyboard or title has changed').waitFor();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await titled('Quick');
  await page.getByText('Finished', { exact: true }).waitFor();

  await changeDuringRequest(page, { method: 'PATCH' }, () =>
    underTest().pipeline.update(id, { title: 'Theirs' }),
  );
  await rename('Mine');
  await titled('Theirs');
  expect((await get()).title).toBe('Theirs');
  expect(paidCalls()).toEqual([]);
});

describe('copies', () => {
  test('another format is made of the same voices and bought pictures, for nothing, after its price was shown', async () => {
    const { id, page, url } = await openFilm('tall');
    await choose(page, undefined, 'Other format');
    const dialog = page.getByRole('dialog', { name: 'Other format' });
    await dialog.getByText('free, on this machine').waitFor();
    await dialog.getByLabel('Portrait').check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Make the film' }).click();
    await page.getByRole('heading', { name: 'Quick, Portrait', level: 1 }).waitFor();
    await page.getByText('Finished', { exact: true }).waitFor();
    expect(paidCalls()).toEqual([]);
    const copyId = page.url().slice(`${url}/films/`.length);
    expect(copyId).not.toBe(id);
    expect(await underTest().get(copyId)).toMatchObject({ format: 'portrait', status: 'complete' });
  });

  test('a duplicate is the storyboard with all that was made, and waits for the word', async () => {
    const { page } = await openFilm('twin');
    await choose(page, undefined, 'Duplicate');
    await page.getByRole('heading', { name: 'Quick, copy', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Your storyboard is ready' }).waitFor();
    await page.getByText('Speech and pictures that are ready are reused.').waitFor();
    await page.getByText('free, on this machine').waitFor();
    expect(paidCalls()).toEqual([]);
  });
});

test('what could not be rendered says why, and is tried again without making its parts anew', async () => {
  const { id, page, card } = await openFilm('broken', { scenes: 1 });
  await underTest().pipeline.updateScene(id, 'scene-1', { narration: 'Broken now.' });
  underTest().behave = (kind) => {
    if (kind === 'segment') throw new Error('no disk today');
  };
  await underTest().phases(id);
  await page.reload();
  const alert = card.getByRole('alert');
  await alert.getByText('Rendering failed. Something went wrong. Try again.').waitFor();
  await alert.getByText('Details').click();
  await alert.getByText('no disk today').waitFor();
  underTest().reset();
  await card.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('Finished', { exact: true }).waitFor();
  expect(paidCalls()).toEqual([]);
});

/** Makes what is out of date, to the end. */
async function updateFilm(page: Page): Promise<void> {
  const update = page.getByRole('button', { name: 'Update the film' });
  await update.click();
  await update.waitFor({ state: 'detached' });
  await page.getByText('Finished', { exact: true }).waitFor();
}

interface Dropped {
  readonly name: string;
  readonly type: string;
  readonly bytes?: ArrayLike<number>;
  /** Its size, if its bytes do not matter. */
  readonly size?: number;
}

/** Drops a file as the operating system would. */
async function drop(card: Locator, { bytes, ...file }: Dropped): Promise<void> {
  await card.evaluate(
    (element, { name, type, size, content }) => {
      const dataTransfer = new DataTransfer();
      const bytes = size === undefined ? new Uint8Array(content) : new Uint8Array(size);
      dataTransfer.items.add(new File([bytes], name, { type }));
      for (const kind of ['dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    { ...file, content: Array.from(bytes ?? []) },
  );
}

/** One second of a tone, or of silence. */
function recording(loudness = 0.5): Uint8Array {
  const samples = Float32Array.from({ length: 16_000 }, (_, index) => Math.sin(index / 8) * loudness);
  return encodeWav({ sampleRateHz: 16_000, channels: [samples] });
}

/** Chooses an item in the menu of a scene, or of the film. */
async function choose(page: Page, scene: number | undefined, action: string): Promise<void> {
  const name = scene === undefined ? 'More' : `More for scene ${scene}`;
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('menuitem', { name: action }).click();
}

function currentTake(takes: readonly TakeView[] = []): number | undefined {
  return takes.find(({ current }) => current)?.number;
}

function engineOf(takes: readonly TakeView[] = []): string | undefined {
  return takes.find(({ current }) => current)?.engine;
}

/** The content of the scenes, without revisions and segments. */
function contentOf({ scenes }: GenerationView) {
  return scenes.map(({ revision: _, segment: __, ...scene }) => scene);
}

test('in a low window, what a dialog does stays in sight while the rest scrolls', async () => {
  const low = { width: 360, height: 420 };
  const { page } = await openFilm('low', { viewport: low });
  await choose(page, 1, 'Split in two');
  const { y, height } = await boxOf(page.getByRole('button', { name: 'Split here' }));
  expect(y + height).toBeLessThanOrEqual(low.height);
});
