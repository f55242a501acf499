import { setTimeout as sleep } from 'node:timers/promises';
import { HEARTBEAT_MS } from '../../protocol/event.ts';
import { generationSchema } from '../../protocol/schemas/generation.ts';
import { parse } from '../backend.ts';
import type { Bench } from '../bench.ts';
import type { Rule } from '../rule.ts';
import { expectThat, NotOffered, Violation } from '../verdict.ts';
import { isMissing } from './stopping.ts';

const FIRST_EVENT_MS = 5000;
/** How late an event may arrive (V-5). */
const EVENT_MS = 300;
const FOLLOW_MS = 5 * 60_000;
const REST_MS = 1000;
/** An event about an item that is ready or failed. */
const SETTLED = /"status":\s*"(ready|failed)"/;
const GRACE_MS = 2000;

/** Rules about uploads and events. */
export const streamRules: readonly Rule[] = [
  {
    id: 'G-2',
    feature: 'uploads',
    title: 'a file can be uploaded',
    async check({ backend }) {
      const body = new FormData();
      body.set('file', new File(['A lighthouse stands on a rock.'], '../story.txt', { type: 'text/plain' }));
      body.set('options', JSON.stringify({ length: 'short' }));
      const answer = await backend.ask({ method: 'POST', path: '/api/generations', body });
      if (answer.status === 415) throw new NotOffered('multipart/form-data is not taken');
      parse(answer, generationSchema);
    },
  },
  {
    id: 'V-1',
    feature: 'events',
    title: 'the first event is a snapshot, whose id is its revision',
    async check(bench) {
      const { event, id, data } = await firstEvent(bench, (await bench.create()).id);
      expectThat(event === 'snapshot', `the first event is ${event}`);
      const parsed = generationSchema.safeParse(JSON.parse(data));
      expectThat(parsed.success, 'the snapshot is no generation');
      expectThat(id === String(parsed.data.revision), `the id ${id} is not the revision`);
    },
  },
  {
    id: 'V-2',
    feature: 'events',
    title: 'Last-Event-ID continues after the known revision',
    async check(bench) {
      const { id, revision } = await bench.create();
      await bench.settle(id, 'script');
      const event = await firstEvent(bench, id, { 'last-event-id': String(revision) });
      expectThat(Number(event.id) > revision, `after ${revision} comes ${event.id}`);
    },
  },
  {
    id: 'V-3',
    feature: 'events',
    title: 'ids never decrease within a stream',
    async check(bench) {
      const { id } = await bench.create();
      const isOver = (text: string) => eventsOf(text).some(({ data }) => data.includes('"storyboard"'));
      const stream = readStream(bench, id, {}, FOLLOW_MS, isOver);
      const [text] = await Promise.all([stream, bench.settle(id, 'script')]);
      const ids = eventsOf(text).map((event) => Number(event.id));
      const isSorted = ids.every((each, index) => each >= (ids[index - 1] ?? 0));
      expectThat(isSorted, `the ids are ${ids.join(', ')}`);
    },
  },
  {
    id: 'V-4',
    feature: 'events',
    title: 'at least every 15 s something is written',
    async check(bench) {
      const { id } = await bench.create();
      await readStream(bench, id, {}, HEARTBEAT_MS + GRACE_MS, (text) => text.split('\n\n').length > 3);
    },
  },
  {
    id: 'V-5',
    feature: 'events',
    title: 'a change is sent soon, and the stream stays open when the generation rests',
    async check(bench) {
      const { id } = await bench.create();
      await bench.settle(id, 'script');
      let heardAtMs = 0;
      const stream = readStream(bench, id, {}, FOLLOW_MS, (text) => {
        if (!SETTLED.test(text)) return false;
        heardAtMs = performance.now();
        return true;
      });
      const change = async () => {
        // Nothing happens until then, so a stream that ends early is noticed.
        await sleep(REST_MS);
        await bench.settle(id, 'audio', { endIndex: 1 });
        return performance.now();
      };
      const [, changedAtMs] = await Promise.all([stream, change()]);
      const lateMs = Math.round(heardAtMs - changedAtMs);
      expectThat(lateMs < EVENT_MS + GRACE_MS, `a change was heard of ${lateMs} ms after it`);
    },
  },
];

async function firstEvent(bench: Bench, id: string, headers: Readonly<Record<string, string>> = {}) {
  const isThere = (text: string) => eventsOf(text).length > 0;
  const [first] = eventsOf(await readStream(bench, id, headers, FIRST_EVENT_MS, isThere));
  return first ?? { event: '', id: '', data: '' };
}

/** The complete events received so far. */
function eventsOf(text: string) {
  const blocks = text.split('\n\n').slice(0, -1);
  return blocks
    .filter((block) => /^data:/m.test(block))
    .map((block) => {
      const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1] ?? '';
      return { event: field('event'), id: field('id'), data: field('data') };
    });
}

/** Reads a stream until `isEnough`. @throws Violation after `ms`. */
async function readStream(
  { backend }: Bench,
  id: string,
  headers: Readonly<Record<string, string>>,
  ms: number,
  isEnough: (text: string) => boolean,
): Promise<string> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), ms);
  let text = '';
  try {
    const response = await backend.open(`/api/generations/${id}/events`, headers, controller.signal);
    if (isMissing(response.status)) throw new NotOffered(`events answered ${response.status}`);
    const mediaType = response.headers.get('content-type') ?? '';
    expectThat(mediaType.startsWith('text/event-stream'), `events answered with ${mediaType}`);
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text = `${text}${chunk}`.replaceAll('\r\n', '\n');
      if (isEnough(text)) return text;
    }
    throw new Violation('the server ended the stream');
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    throw new Violation(`within ${ms / 1000} s, the stream said only ${JSON.stringify(text.slice(0, 200))}`);
  } finally {
    clearTimeout(timer);
    controller.abort();
  }
}
