import { setTimeout as sleep } from 'node:timers/promises';
import type { GenerationView } from '../../protocol/generation.ts';
import { downloadListSchema } from '../../protocol/schemas/download.ts';
import { filmExportListSchema, filmExportSchema } from '../../protocol/schemas/export.ts';
import { generationListSchema, generationSchema } from '../../protocol/schemas/generation.ts';
import { shareSchema } from '../../protocol/schemas/share.ts';
import { tagListSchema } from '../../protocol/schemas/tags.ts';
import { trashListSchema } from '../../protocol/schemas/trash.ts';
import { type Backend, parse } from '../backend.ts';
import type { Rule } from '../rule.ts';
import { expectThat, NotOffered, NotSeen } from '../verdict.ts';
import { creating } from './choices.ts';
import { isMissing } from './stopping.ts';

const A_WHILE_MS = 500;
const MAX_WAITS = 240;

/** Rules about the list of generations, the trash, downloads, exports and shares. */
export const libraryRules: readonly Rule[] = [
  {
    id: 'G-11',
    feature: 'search',
    title: 'the list can be searched by title and status, and has covers and durations',
    async check({ backend, create, journey }) {
      const { id, finished } = await journey();
      const nothing = await backend.ask({ method: 'GET', path: listed({ q: crypto.randomUUID() }) });
      if (nothing.status === 400) throw new NotOffered('q is refused');
      const { length } = parse(nothing, generationListSchema).generations;
      if (length > 0) throw new NotOffered('q is not looked at');

      const title = `Found ${crypto.randomUUID()}`;
      const made = await create({ title });
      const idsOf = async (query: Record<string, string>) =>
        (await search(backend, query)).map((generation) => generation.id).join();
      const q = title.slice(3).toUpperCase();
      expectThat((await idsOf({ q })) === made.id, 'a part of a title does not find it alone');
      expectThat((await idsOf({ q, status: made.status })) === made.id, 'its status does not find it');
      expectThat((await idsOf({ q, status: 'failed' })) === '', 'another status finds it');

      const shown = (await search(backend, { q: finished.title })).find((each) => each.id === id);
      const first = finished.scenes[0]?.shots[0]?.picture;
      expectThat(hashOf(shown?.cover) === hashOf(first), 'its cover is not the picture of its first shot');
      expectThat((shown?.durationMs ?? 0) > 0, 'a finished film has no duration');
    },
  },
  {
    id: 'G-15',
    feature: 'search',
    title: 'the list can be sorted, and searched by the words of narrations',
    async check({ backend, create, settle }) {
      const answer = await backend.ask({ method: 'GET', path: listed({ sort: 'title' }) });
      if (answer.status === 400) throw new NotOffered('sort is refused');
      const word = `w${crypto.randomUUID().replaceAll('-', '')}`;
      await create({ title: `B ${word}` });
      const first = await create({ title: `A ${word}` });
      const sorted = async (sort: string) =>
        (await search(backend, { q: word, sort })).map(({ title }) => title[0]).join('');
      expectThat((await sorted('title')) === 'AB', 'sorted by title, A does not come before B');
      expectThat((await sorted('oldest')) === 'BA', 'sorted by age, the oldest does not come first');
      await settle(first.id, 'script');
      const said = `s${word}`;
      const [scene] = (await backend.get(`/api/generations/${first.id}`, generationSchema)).scenes;
      const path = `/api/generations/${first.id}/scenes/${scene?.id}`;
      const edited = await backend.ask({
        method: 'PATCH',
        path,
        body: { narration: `It was ${said} again.` },
      });
      if (isMissing(edited.status)) throw new NotSeen('scenes cannot be edited');
      const [found, ...others] = await search(backend, { q: said });
      expectThat(
        found?.id === first.id && others.length === 0,
        'a word of a narration does not find it alone',
      );
      expectThat(found?.passage?.includes(said) === true, 'the passage has not the word');
    },
  },
  {
    id: 'G-19',
    feature: 'tags',
    title: 'generations have tags, by which the list is narrowed, and which change nothing else',
    async check({ backend, create }) {
      const answer = await backend.ask({ method: 'GET', path: '/api/tags' });
      if (isMissing(answer.status)) throw new NotOffered(`the tags answered ${answer.status}`);
      const tag = `t ${crypto.randomUUID()}`.slice(0, 40);
      const { id } = await create();
      const path = `/api/generations/${id}`;
      const before = await backend.get(path, generationSchema);
      const body = { tags: [tag, tag] };
      const tagged = parse(await backend.ask({ method: 'PATCH', path, body }), generationSchema);
      expectThat(tagged.tags?.join() === tag, 'it has not the tag, or has it twice');
      expectThat(tagged.status === before.status, 'a tag changed its status');
      const found = await search(backend, { tag });
      expectThat(found.map((each) => each.id).join() === id, 'its tag does not find it alone');
      const { tags } = await backend.get('/api/tags', tagListSchema);
      expectThat(tags.find((each) => each.tag === tag)?.generations === 1, 'the tag is not listed once');
      for (const wrong of [Array(21).fill(tag), [''], ['t'.repeat(41)], ['a\nb']]) {
        await backend.refuse({ method: 'PATCH', path, body: { tags: wrong } }, [400]);
      }
      await backend.ask({ method: 'PATCH', path, body: { tags: [] } });
      expectThat((await search(backend, { tag })).length === 0, 'a tag that is gone still finds it');
    },
  },
  {
    id: 'G-21',
    feature: 'tenants',
    title: 'generations belong to tenants, by which the list is narrowed',
    async check({ backend }) {
      const tenant = `t:${crypto.randomUUID()}`;
      const answer = await backend.ask(creating({ tenant }));
      if (answer.status === 400) {
        await backend.refuse({ method: 'GET', path: listed({ tenant }) }, [400]);
        throw new NotOffered('a tenant is refused');
      }
      const made = parse(answer, generationSchema);
      expectThat(made.tenant === tenant, 'the generation does not have its tenant');
      const found = await search(backend, { tenant });
      expectThat(found.map(({ id }) => id).join() === made.id, 'its tenant does not find it alone');
      expectThat(found[0]?.tenant === tenant, 'the list does not have the tenant');
      for (const wrong of ['', 'two words', 't'.repeat(65), 'a\nb', 7, null]) {
        await backend.refuse(creating({ tenant: wrong }), [400]);
      }
    },
  },
  {
    id: 'G-12',
    feature: 'downloads',
    title: 'downloads are listed and work',
    async check({ backend, journey }) {
      const { id, finished } = await journey();
      const answer = await backend.ask({ method: 'GET', path: `/api/generations/${id}/downloads` });
      if (isMissing(answer.status)) throw new NotOffered(`downloads answered ${answer.status}`);
      const { downloads } = parse(answer, downloadListSchema);
      const hasFilm = downloads.some(({ name }) => name === 'video.mp4');
      expectThat(
        hasFilm === (finished.video.status === 'ready'),
        'a film is listed and not there, or not listed',
      );
      for (const { name, url, sizeBytes } of downloads) {
        const isWhole = sizeBytes === null || sizeBytes === 0;
        const headers = isWhole ? {} : { range: 'bytes=0-0' };
        const { status, bytes } = await backend.ask({ method: 'GET', path: url, headers });
        expectThat(status === (isWhole ? 200 : 206), `${name} answered ${status}`);
        expectThat(isWhole || bytes.length === 1, `one byte of ${name} is ${bytes.length}`);
      }
    },
  },
  {
    id: 'G-14',
    feature: 'exports',
    title: 'a finished film is converted when that is asked for',
    async check({ backend, journey }) {
      const { id, finished } = await journey();
      const path = `/api/generations/${id}/exports`;
      const answer = await backend.ask({ method: 'GET', path });
      if (isMissing(answer.status)) throw new NotOffered(`exports answered ${answer.status}`);
      const [first] = parse(answer, filmExportListSchema).exports.toReversed();
      if (finished.video.status !== 'ready') return expectThat(!first, 'without a film there are exports');
      if (!first) throw new NotOffered('there is nothing to convert to');
      let made = await backend.post(`${path}/${first.name}`, {}, filmExportSchema);
      for (let waits = 0; made.status === 'running' && waits < MAX_WAITS; waits++) {
        await sleep(A_WHILE_MS);
        const { exports } = await backend.get(path, filmExportListSchema);
        made = exports.find(({ name }) => name === first.name) ?? made;
      }
      expectThat(made.status === 'ready' && made.url !== null, `${first.name} is ${made.status}`);
      const file = await backend.ask({
        method: 'GET',
        path: made.url ?? '',
        headers: { range: 'bytes=0-0' },
      });
      expectThat(file.status === 206, `${first.name} answered ${file.status}`);
    },
  },
  {
    id: 'G-13',
    feature: 'sharing',
    title: 'a shared film has a page until the share ends',
    async check({ backend, journey }) {
      const path = `/api/generations/${(await journey()).id}/share`;
      const answer = await backend.ask({ method: 'PUT', path, body: {} });
      if (isMissing(answer.status)) throw new NotOffered(`sharing answered ${answer.status}`);
      const { path: page } = parse(answer, shareSchema);
      expectThat(page !== null, 'a shared film has no page');
      const read = await backend.get(path, shareSchema);
      expectThat(read.path === page, 'the page is another one when it is read');
      const shown = await backend.ask({ method: 'GET', path: page ?? '' });
      expectThat(shown.status === 200, `the page answered ${shown.status}`);
      const ended = parse(await backend.ask({ method: 'DELETE', path }), shareSchema);
      expectThat(ended.path === null, 'after the share ended, there is still a page');
      const gone = await backend.ask({ method: 'GET', path: page ?? '' });
      expectThat(gone.status === 404, `after the share ended, the page answered ${gone.status}`);
    },
  },
  {
    id: 'R-8',
    feature: 'trash',
    title: 'a deleted generation is in the trash, and can be restored or deleted for good',
    async check({ backend, create, settle }) {
      const first = await backend.ask({ method: 'GET', path: '/api/trash' });
      if (isMissing(first.status)) throw new NotOffered(`the trash answered ${first.status}`);
      const { id } = await create();
      await settle(id, 'script');
      const path = `/api/generations/${id}`;
      const before = await backend.get(path, generationSchema);
      await backend.ask({ method: 'DELETE', path });
      const isInTrash = async () =>
        (await backend.get('/api/trash', trashListSchema)).generations.some((each) => each.id === id);
      expectThat(await isInTrash(), 'what was deleted last is not on the first page of the trash');

      const restored = await backend.post(`/api/trash/${id}/restore`, undefined, generationSchema);
      const words = ({ scenes }: GenerationView) => scenes.map(({ narration }) => narration).join();
      expectThat(words(restored) === words(before), 'it came back with other words');
      expectThat(!(await isInTrash()), 'what was restored is still in the trash');
      await backend.get(path, generationSchema);
      await backend.refuse({ method: 'DELETE', path: `/api/trash/${id}` }, [404]);

      await backend.ask({ method: 'DELETE', path });
      const erased = await backend.ask({ method: 'DELETE', path: `/api/trash/${id}` });
      expectThat(erased.status === 204, `deleting for good answered ${erased.status}`);
      expectThat(!(await isInTrash()), 'what was deleted for good is still in the trash');
      await backend.refuse({ method: 'POST', path: `/api/trash/${id}/restore` }, [404]);
    },
  },
  {
    id: 'G-18',
    feature: 'imports',
    title: 'a project archive becomes another generation in its state, without new paid work',
    async check({ backend, journey }) {
      const archive = (bytes: string | Uint8Array<ArrayBuffer>) => ({
        method: 'POST',
        path: '/api/generations/import',
        body: new Blob([bytes], { type: 'application/zip' }),
      });
      const refused = await backend.ask(archive('no archive'));
      if (isMissing(refused.status)) throw new NotOffered(`an import answered ${refused.status}`);
      expectThat(refused.status === 422, `what is no archive answered ${refused.status}`);
      const { id, finished } = await journey();
      const path = `/api/generations/${id}/archive.zip`;
      const { bytes, status } = await backend.ask({ method: 'GET', path });
      if (isMissing(status)) throw new NotSeen(`archive.zip answered ${status}`);
      const headers = { 'idempotency-key': crypto.randomUUID() };
      const call = { ...archive(new Uint8Array(bytes)), headers };
      const made = parse(await backend.ask(call), generationSchema);
      expectThat(made.id !== id, 'the import changed the generation that the archive is of');
      const speech = ({ scenes }: GenerationView) =>
        scenes.map(({ id: scene, narration, audio }) => [scene, narration, hashOf(audio)].join()).join();
      expectThat(speech(made) === speech(finished), 'it has other scenes or speech than its archive');
      expectThat(made.cost.spentUsd === 0, 'the import was paid for');
      const again = parse(await backend.ask(call), generationSchema);
      expectThat(again.id === made.id, 'the same key imported the archive twice');
      await backend.ask({ method: 'DELETE', path: `/api/generations/${made.id}` });
    },
  },
];

function listed(query: Readonly<Record<string, string>>): string {
  return `/api/generations?${new URLSearchParams(query)}`;
}

async function search(backend: Backend, query: Readonly<Record<string, string>>) {
  return (await backend.get(listed(query), generationListSchema)).generations;
}

function hashOf(item: GenerationView['video'] | undefined): string | undefined {
  return item?.status === 'ready' ? item.asset.hash : item?.status;
}
