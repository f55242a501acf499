// Over 300 lines: one contract, whose tests share how a film is changed.
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { encodeWav } from '../../core/wav.ts';
import type { GenerationView } from '../../protocol/index.ts';
import type { Database } from '../../store/database.ts';
import { documentOf, PipelineUnderTest } from '../../testing/fakes/pipeline-under-test.ts';
import { busyFor, modelsOf } from '../../testing/fakes/quick-stages.ts';

const SPEECH_USD = 0.5;
const PICTURE_USD = 0.25;
const NONE = { speech: 0, pictures: 0, segments: 0 };

/** What the pipeline promises about other settings for an existing film, on every database. */
export function describeSettings(name: string, database: () => Database): void {
  describe(`settings with paid models on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database(), {
        speech: () => SPEECH_USD,
        picture: () => PICTURE_USD,
      });
    });
    beforeEach(() => it.reset());
    afterAll(() => it.stop({ forget: true }));

    const finished = async (text: string) => {
      const id = await it.create(text);
      const view = await it.phases(id);
      it.reset();
      return { id, view };
    };
    const paidCalls = () => it.calls.filter((call) => /^(speech|picture)/.test(call));

    test('what a change makes out of date and costs is said before it happens, and nothing is changed', async () => {
      const { id, view } = await finished(documentOf('said', 2));
      const change = { speed: 1.2, made: 'replace' } as const;
      expect(await it.pipeline.estimateChange(id, change)).toMatchObject({
        outdated: { speech: 2, pictures: 0, segments: 2 },
        reused: NONE,
        isFilmOutdated: true,
        costUsd: 2 * SPEECH_USD,
        remainingUsd: 2 * SPEECH_USD,
      });
      expect(await it.get(id)).toEqual(view);
      expect((await it.phases(id)).revision).toBe(view.revision);
      expect(it.calls).toEqual([]);
    });

    test('another pace speaks the film again, and the film stays until the new one is finished', async () => {
      const { id, view } = await finished(documentOf('paced', 2));
      const changed = await it.pipeline.update(id, { speed: 1.2, made: 'replace' });
      expect(changed).toMatchObject({ speed: 1.2, video: view.video });
      expect(audioOf(changed)).toEqual(['pending', 'pending']);
      expect(picturesOf(changed)).toEqual(picturesOf(view));
      expect(it.calls).toEqual([]);
      const made = await it.phases(id);
      expect(paidCalls()).toHaveLength(2);
      expect(made.status).toBe('complete');
      expect(it.calls).toContain('segment scene-1');
      expect(made.cost.spentUsd).toBeCloseTo(view.cost.spentUsd + 2 * SPEECH_USD, 9);
    });

    test('what is made for a setting is used again when it comes back, and is never paid twice', async () => {
      const { id, view } = await finished(documentOf('back', 2));
      await it.pipeline.update(id, { speed: 1.2, made: 'replace' });
      const faster = await it.phases(id);
      it.reset();
      expect(await it.pipeline.estimateChange(id, { speed: 1, made: 'replace' })).toMatchObject({
        outdated: NONE,
        reused: { speech: 2, pictures: 0, segments: 2 },
        isFilmOutdated: false,
        costUsd: 0,
      });
      const back = await it.pipeline.update(id, { speed: 1, made: 'replace' });
      expect(back).toMatchObject({ status: 'complete', video: view.video });
      expect(back.speed).toBeUndefined();
      const again = await it.pipeline.update(id, { speed: 1.2, made: 'replace' });
      expect(again).toMatchObject({ status: 'complete', video: faster.video });
      expect(it.calls).toEqual([]);
    });

    test('what is kept stays as it is, and costs nothing', async () => {
      const { id, view } = await finished(documentOf('kept', 2));
      expect(await it.pipeline.estimateChange(id, { speed: 1.2, format: 'portrait' })).toMatchObject({
        outdated: { speech: 0, pictures: 0, segments: 2 },
        costUsd: 0,
      });
      const changed = await it.pipeline.update(id, { speed: 1.2, format: 'portrait' });
      expect(audioOf(changed)).toEqual(audioOf(view));
      expect(picturesOf(changed)).toEqual(picturesOf(view));
      expect(changed.video).toEqual(view.video);
      await it.phases(id);
      expect(paidCalls()).toEqual([]);
      await it.pipeline.updateScene(id, 'scene-1', { narration: 'Other words.' });
      await it.phases(id);
      expect(paidCalls()).toHaveLength(1);
      // What was kept can still be replaced.
      expect(await it.pipeline.estimateChange(id, { speed: 1.3, made: 'replace' })).toMatchObject({
        outdated: { speech: 2, pictures: 0 },
        costUsd: 2 * SPEECH_USD,
      });
    });

    test('paid pictures are made for another frame when the user says so', async () => {
      const { id } = await finished(documentOf('reframed', 1));
      const change = { format: 'square', made: 'replace' } as const;
      expect(await it.pipeline.estimateChange(id, change)).toMatchObject({
        outdated: { speech: 0, pictures: 2, segments: 1 },
        costUsd: 2 * PICTURE_USD,
      });
      await it.pipeline.update(id, change);
      await it.phases(id);
      expect(paidCalls()).toHaveLength(2);
    });

    test('music and captions change neither speech nor paid pictures', async () => {
      const { id, view } = await finished(documentOf('heard', 2));
      expect(await it.pipeline.estimateChange(id, { music: 'loud' })).toMatchObject({
        outdated: NONE,
        isFilmOutdated: true,
        costUsd: 0,
      });
      const change = { captionStyle: 'minimal', fps: 25, mood: 'calm' } as const;
      expect(await it.pipeline.estimateChange(id, change)).toMatchObject({
        outdated: { speech: 0, pictures: 0, segments: 2 },
      });
      expect(await it.pipeline.update(id, change)).toMatchObject(change);
      await it.phases(id);
      expect(paidCalls()).toEqual([]);
      const shown = {
        captionSize: 'large',
        captionPlace: 'top',
        transition: 'cut',
        resolution: '2160p',
      } as const;
      expect(await it.pipeline.update(id, shown)).toMatchObject(shown);
      expect(await it.phases(id)).toMatchObject({ status: 'complete', ...shown });
      expect(paidCalls()).toEqual([]);
      const usual = { captionSize: 'normal', captionPlace: 'bottom', transition: 'theme' } as const;
      await it.pipeline.update(id, { ...usual, resolution: '1080p' });
      const back = await it.pipeline.update(id, { captionStyle: null, fps: 30, mood: null });
      expect(back).toMatchObject({ status: 'complete', video: view.video });
    });

    test('recordings of the user’s own stay, and an earlier take comes back with its settings', async () => {
      const { id } = await finished(documentOf('taken', 2));
      const samples = Float32Array.from({ length: 48_000 }, (_, index) => Math.sin(index / 8) / 2);
      await it.pipeline.putAudio(id, 'scene-1', encodeWav({ sampleRateHz: 48_000, channels: [samples] }));
      const own = (await it.get(id)).scenes[0]?.audioTake;
      const first = (await it.get(id)).scenes[1]?.audioTake ?? '';
      await it.pipeline.regenerate(id, 'scene-2', { audio: true });
      await it.phases(id);
      await it.pipeline.updateScene(id, 'scene-2', { audioTake: first });
      const takes = async () => (await it.get(id)).scenes.map(({ audioTake }) => audioTake);
      expect(await takes()).toEqual([own, first]);
      await it.pipeline.update(id, { speed: 0.9, made: 'replace' });
      const slower = await it.phases(id);
      expect(slower.scenes[0]?.audioTake).toBe(own);
      expect(slower.scenes[1]?.audioTake).not.toBe(first);
      await it.pipeline.update(id, { speed: 1, made: 'replace' });
      expect(await takes()).toEqual([own, first]);
    });

    test('a film that is being made goes on with the settings that it has now', async () => {
      it.behave = (kind, _subject, signal) => (kind === 'segment' ? busyFor(60_000, signal) : undefined);
      const id = await it.create(documentOf('moving', 3), { run: 'background', captions: 'none' });
      await it.until(id, ({ status }) => status === 'rendering');
      it.behave = () => {};
      await it.pipeline.update(id, { captions: 'burned', captionStyle: 'boxed', fps: 25, music: 'off' });
      const made = await it.until(id, ({ status }) => status === 'complete');
      expect(made).toMatchObject({ captions: 'burned', fps: 25 });
      it.reset();
      // A pipeline that remembers nothing finds every part where it looks for it.
      await it.restart();
      expect(await it.phases(id)).toMatchObject({ revision: made.revision, status: 'complete' });
      expect(it.calls).toEqual([]);
    });

    test('a change is made once, and is refused if somebody else changed the settings since', async () => {
      const { id, view } = await finished(documentOf('seen', 1));
      const seen = { ifRevision: view.revision, idempotencyKey: 'k' };
      const once = await it.pipeline.update(id, { fps: 24 }, seen);
      expect((await it.pipeline.update(id, { fps: 24 }, seen)).revision).toBe(once.revision);
      const late = it.pipeline.update(id, { fps: 50 }, { ifRevision: view.revision });
      await expect(late).rejects.toMatchObject({ code: 'edit_conflict' });
      await it.phases(id);
      expect(await it.pipeline.update(id, { fps: 50 }, { ifRevision: once.revision })).toMatchObject({
        fps: 50,
      });
      // The title and the settings are told apart.
      const named = it.pipeline.update(id, { title: 'Named' }, { ifRevision: view.revision });
      expect(await named).toMatchObject({ title: 'Named', fps: 50 });
    });

    test('a style or voice that does not exist is refused, also when only asked about', async () => {
      const { id, view } = await finished(documentOf('refused', 1));
      for (const [change, code] of [
        [{ style: 'none', fps: 24 }, 'unknown_style'],
        [{ voice: 'nobody', fps: 24 }, 'unknown_voice'],
        [{ brand: { logo: 'AAAA' }, fps: 24 }, 'picture_unreadable'],
      ] as const) {
        await expect(it.pipeline.update(id, change)).rejects.toMatchObject({ code });
        await expect(it.pipeline.estimateChange(id, change)).rejects.toMatchObject({ code });
      }
      const nobody = it.pipeline.estimateChange('none', { fps: 24 });
      await expect(nobody).rejects.toMatchObject({ code: 'generation_not_found' });
      expect(await it.get(id)).toEqual(view);
    });

    test('whoever asks for the film as it was gets a film of its own, of the same parts', async () => {
      const request = { source: { text: documentOf('asked', 1) } };
      const key = { idempotencyKey: 'asked' };
      const { generation } = await it.pipeline.create(request, key);
      const view = await it.phases(generation.id);
      await it.pipeline.update(generation.id, { fps: 24 });
      it.reset();
      const other = await it.pipeline.create(request, key);
      expect(other.created).toBe(true);
      expect((await it.phases(other.generation.id)).video).toEqual(view.video);
      expect(it.calls).toEqual([]);
    });
  });

  describe(`looks on ${name}`, () => {
    let it: PipelineUnderTest;
    beforeAll(async () => {
      it = await PipelineUnderTest.start(database());
      it.stages = (quick) => {
        const styles = ['auto', 'bold', 'paper'].map((id) => ({ id, name: id, description: id }));
        const illustrator = { ...quick.cardIllustrator, styles };
        const { script, speech } = quick.models;
        const models = modelsOf({ writer: script.find(), speechEngine: speech.find(), illustrator });
        return { ...quick, cardIllustrator: illustrator, models };
      };
      await it.restart();
    });
    beforeEach(() => it.reset());
    afterAll(() => it.stop({ forget: true }));

    test('another theme or brand draws the pictures again, for nothing, and once', async () => {
      const id = await it.create(documentOf('themed', 2), { style: 'bold/abyss' });
      const before = await it.phases(id);
      it.reset();
      const change = { style: 'paper/moor', brand: { colour: '#c8102e' } };
      expect(await it.pipeline.estimateChange(id, change)).toMatchObject({
        outdated: { speech: 0, pictures: 4, segments: 2 },
        costUsd: 0,
        look: 'paper/moor/#c8102e',
      });
      const changed = await it.pipeline.update(id, change);
      expect(changed).toMatchObject({ look: 'paper/moor/#c8102e', brand: { colour: '#c8102e' } });
      await it.phases(id);
      expect(new Set(it.pictureRequests.map(({ style }) => style))).toEqual(new Set(['paper/moor/#c8102e']));
      it.reset();
      const back = await it.pipeline.update(id, { style: 'bold/abyss', brand: { colour: null } });
      expect(back).toMatchObject({ look: 'bold/abyss', status: 'complete', video: before.video });
      expect(back.brand).toBeUndefined();
      expect(it.calls).toEqual([]);
    });

    test('the style that the document decides comes back as it was', async () => {
      const id = await it.create(documentOf('decided', 1));
      const { look, video } = await it.phases(id);
      expect((await it.pipeline.update(id, { style: 'paper' })).look).toMatch(/^paper\//);
      expect(await it.pipeline.update(id, { style: 'auto' })).toMatchObject({
        look,
        status: 'complete',
        video,
      });
    });

    test('a logo is put on the titles, and comes back by its hash', async () => {
      const id = await it.create(documentOf('marked', 1), { brand: { endCard: { title: 'Thanks' } } });
      await it.phases(id);
      const logo = createCanvas(4, 2).toBuffer('image/png').toString('base64');
      const logoOf = ({ scenes }: GenerationView) => {
        const card = scenes.at(-1)?.shots.at(-1)?.card;
        return card?.kind === 'closing' ? card.logo?.hash : 'no closing card';
      };
      it.reset();
      const marked = await it.pipeline.update(id, { brand: { logo } });
      const hash = marked.brand?.logo?.asset.hash ?? '';
      expect(logoOf(marked)).toBe(hash);
      await it.phases(id);
      expect(it.pictureRequests.map(({ card }) => card?.kind)).toEqual(['closing']);
      const bare = await it.pipeline.update(id, { brand: { logo: null } });
      expect([bare.brand?.logo, logoOf(bare)]).toEqual([undefined, undefined]);
      it.reset();
      expect(logoOf(await it.pipeline.update(id, { brand: { logo: { hash } } }))).toBe(hash);
      await it.phases(id);
      expect(it.calls).toEqual([]);
    });
  });
}

function audioOf({ scenes }: GenerationView) {
  return scenes.map(({ audio }) => (audio.status === 'ready' ? audio.asset.hash : audio.status));
}

function picturesOf({ scenes }: GenerationView) {
  return scenes.flatMap(({ shots }) =>
    shots.map(({ picture }) => (picture.status === 'ready' ? picture.asset.hash : picture.status)),
  );
}
