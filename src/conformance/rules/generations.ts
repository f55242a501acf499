import type { GenerationView, ItemView } from '../../protocol/generation.ts';
import { PHASES } from '../../protocol/names.ts';
import { generationListSchema, generationSchema } from '../../protocol/schemas/generation.ts';
import { phaseResponseSchema } from '../../protocol/schemas/phase.ts';
import { jsonOf, parse } from '../backend.ts';
import type { Rule } from '../rule.ts';
import { expectThat, NotOffered, NotSeen, Violation } from '../verdict.ts';

const AT_ONCE_MS = 2000;

/** Rules about generations and repeated requests. */
export const generationRules: readonly Rule[] = [
  {
    id: 'I-1',
    feature: 'core',
    title: 'a call may be repeated with its Idempotency-Key, at the same time and later',
    async check({ backend, create }) {
      const { id } = await create();
      const call = {
        method: 'POST',
        path: `/api/generations/${id}/phases/script`,
        body: {},
        headers: { 'idempotency-key': crypto.randomUUID() },
      };
      const together = await Promise.all([backend.ask(call), backend.ask(call)]);
      for (const answer of [...together, await backend.ask(call)]) parse(answer, phaseResponseSchema);
    },
  },
  {
    id: 'I-2',
    feature: 'core',
    title: 'calls with one Idempotency-Key create one generation, also at the same time',
    async check({ backend }) {
      const call = {
        method: 'POST',
        path: '/api/generations',
        body: { source: { text: 'A story.' } },
        headers: { 'idempotency-key': crypto.randomUUID() },
      };
      const together = await Promise.all([backend.ask(call), backend.ask(call), backend.ask(call)]);
      const answers = [...together, await backend.ask(call)];
      const ids = new Set(answers.map((answer) => parse(answer, generationSchema).id));
      expectThat(ids.size === 1, `one key made ${ids.size} generations`);
    },
  },
  {
    id: 'I-3',
    feature: 'core',
    title: 'a call for finished work answers at once',
    async check({ backend, journey, settle }) {
      const { id } = await journey();
      for (const phase of PHASES) {
        const windows = await settle(id, phase);
        const { startedAtMs, endedAtMs } = backend.answers.at(-1) ?? { startedAtMs: 0, endedAtMs: 0 };
        expectThat(windows.length === 1, `${phase} is not settled any more`);
        const tookMs = Math.round(endedAtMs - startedAtMs);
        expectThat(tookMs < AT_ONCE_MS, `a finished ${phase} took ${tookMs} ms`);
      }
    },
  },
  {
    id: 'I-4',
    feature: 'core',
    title: 'no item is made or paid for twice',
    async check({ backend, journey, settle }) {
      const { id, finished } = await journey();
      for (const phase of PHASES)
        await Promise.all([settle(id, phase), settle(id, phase), settle(id, phase)]);
      const after = await backend.get(`/api/generations/${id}`, generationSchema);
      expectThat(after.cost.spentUsd === finished.cost.spentUsd, 'asking again was paid for');
      const takes = itemsOf(after).map((item) => (item.status === 'ready' ? item.asset.take : 1));
      expectThat(
        takes.every((take) => take === 1),
        'an item was made more than once',
      );
      expectThat(hashesOf(after) === hashesOf(finished), 'asking again changed an asset');
    },
  },
  {
    id: 'G-1',
    feature: 'core',
    title: 'creating does not wait for the script',
    async check({ journey }) {
      const { created } = await journey();
      expectThat(created.scenes.length === 0, 'a new generation has scenes');
      expectThat(created.status === 'draft', `a new generation is ${created.status}, not draft`);
    },
  },
  {
    id: 'G-3',
    feature: 'core',
    title: 'generations are listed newest first, without their scenes',
    async check({ backend, create }) {
      const older = await create();
      const newer = await create();
      const answer = await backend.ask({ method: 'GET', path: '/api/generations' });
      const ids = parse(answer, generationListSchema).generations.map(({ id }) => id);
      const place = ids.indexOf(newer.id);
      expectThat(place >= 0 && place < ids.indexOf(older.id), 'the newest generation does not come first');
      const { generations } = jsonOf(answer) as { generations: object[] };
      expectThat(
        generations.every((each) => !('scenes' in each)),
        'the list holds scenes',
      );
    },
  },
  {
    id: 'G-4',
    feature: 'core',
    title: 'the status follows the progress',
    async check({ journey }) {
      const { written, finished } = await journey();
      expectThat(written.status === 'storyboard', `after the script it is ${written.status}, not storyboard`);
      const end = itemsOf(finished).some(({ status }) => status === 'failed') ? 'partial' : 'complete';
      expectThat(finished.status === end, `at the end it is ${finished.status}, not ${end}`);
    },
  },
  {
    id: 'G-5',
    feature: 'core',
    title: 'every change raises the revision, and a changed scene takes it',
    async check({ journey }) {
      const { created, written, finished } = await journey();
      const revisions = [created.revision, written.revision, finished.revision];
      expectThat(isRising(revisions), `the revisions of three states are ${revisions.join(', ')}`);
      const newest = Math.max(...finished.scenes.map(({ revision }) => revision));
      expectThat(newest <= finished.revision, 'a scene has a higher revision than its generation');
      expectThat(newest > written.revision, 'scenes that were made kept their revisions');
    },
  },
  neverFalls('G-6', 'progress', ({ progress }) => progress),
  neverFalls('G-7', 'cost.spentUsd', ({ cost }) => cost?.spentUsd),
  {
    id: 'G-8',
    feature: 'core',
    title: 'every item ends ready with an asset, or failed with a failure',
    async check({ journey }) {
      const open = itemsOf((await journey()).finished).filter(({ status }) => !isSettled(status));
      expectThat(open.length === 0, `${open.length} items are not settled at the end`);
    },
  },
  {
    id: 'G-9',
    feature: 'core',
    title: 'assets never change and support byte ranges',
    async check({ backend, journey }) {
      const ready = itemsOf((await journey()).finished).find(({ status }) => status === 'ready');
      if (ready?.status !== 'ready') throw new NotSeen('no asset was made');
      const call = { method: 'GET', path: ready.asset.url };
      const whole = await backend.ask(call);
      expectThat(whole.status === 200, `${call.path} answered ${whole.status}`);
      expectThat(whole.bytes.length === ready.asset.sizeBytes, 'the asset is not as large as it says');
      const part = await backend.ask({ ...call, headers: { range: 'bytes=1-9' } });
      const isPart = part.status === 206 && part.bytes.equals(whole.bytes.subarray(1, 10));
      expectThat(isPart, `a range of ${call.path} answered ${part.status} with ${part.bytes.length} bytes`);
    },
  },
  {
    id: 'G-10',
    feature: 'previews',
    title: 'a picture that browsers cannot show has a preview that they can',
    async check({ backend, journey }) {
      const assets = itemsOf((await journey()).finished).flatMap((item) =>
        item.status === 'ready' && item.asset.previewUrl !== undefined ? [item.asset.previewUrl] : [],
      );
      const [path] = assets;
      if (path === undefined) throw new NotOffered('no asset has a preview');
      const { status, headers } = await backend.ask({ method: 'GET', path });
      const mediaType = headers.get('content-type') ?? '';
      expectThat(status === 200 && mediaType.startsWith('image/'), `${path} answered ${status} ${mediaType}`);
    },
  },
];

/** A number that never falls: a request sent after a response arrived must not return less than it. */
function neverFalls(id: string, name: string, read: (body: Seen) => number | undefined): Rule {
  return {
    id,
    feature: 'core',
    title: `${name} never falls`,
    async check({ backend, journey }) {
      const { id: generationId } = await journey();
      const seen = backend.answers
        .filter(({ call, status }) => call.path.includes(generationId) && status === 200)
        .flatMap((answer) => {
          const value = read((jsonOf(answer) ?? {}) as Seen);
          return typeof value === 'number' ? [{ ...answer, value }] : [];
        });
      for (const later of seen) {
        const before = seen
          .filter(({ endedAtMs }) => endedAtMs <= later.startedAtMs)
          .map(({ value }) => value);
        const most = Math.max(...before, 0);
        if (later.value < most) throw new Violation(`${name} fell from ${most} to ${later.value}`);
      }
    },
  };
}

interface Seen {
  readonly progress?: number;
  readonly cost?: { readonly spentUsd?: number };
}

/** Every item of a generation. */
export function itemsOf({ scenes, video }: GenerationView): ItemView[] {
  const parts = scenes.flatMap((scene) => [
    scene.audio,
    ...scene.shots.map(({ picture }) => picture),
    scene.segment,
  ]);
  return [...parts, video];
}

export function isSettled(status: ItemView['status']): boolean {
  return status === 'ready' || status === 'failed';
}

function hashesOf(generation: GenerationView): string {
  return itemsOf(generation)
    .map((item) => (item.status === 'ready' ? item.asset.hash : item.status))
    .join();
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}
