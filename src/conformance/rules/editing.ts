import { PHASES } from '../../protocol/names.ts';
import { changeEstimateSchema } from '../../protocol/schemas/estimate.ts';
import { generationSchema } from '../../protocol/schemas/generation.ts';
import { parse } from '../backend.ts';
import type { Bench } from '../bench.ts';
import type { Rule } from '../rule.ts';
import { expectThat, NotOffered } from '../verdict.ts';
import { isMissing } from './stopping.ts';

/** Rules about editing scenes. */
export const editingRules: readonly Rule[] = [
  {
    id: 'S-1',
    feature: 'editing',
    title: 'scenes can be changed, added, moved and removed',
    async check(bench) {
      const { id, scenes, path } = await edited(bench);
      const body = { narration: 'A boat passes.', afterSceneId: scenes[0]?.id ?? null };
      const added = await bench.backend.post(path, body, generationSchema);
      expectThat(added.scenes.length === scenes.length + 1, 'the new scene is not there');
      expectThat(added.scenes[1]?.narration === body.narration, 'the new scene is in the wrong place');
      const sceneIds = added.scenes.map((scene) => scene.id).reverse();
      const put = { method: 'PUT', path: `${path}/order`, body: { sceneIds } };
      const moved = parse(await bench.backend.ask(put), generationSchema);
      expectThat(moved.scenes.map((scene) => scene.id).join() === sceneIds.join(), 'the order is another');
      const remove = { method: 'DELETE', path: `${path}/${sceneIds[0]}` };
      const removed = parse(await bench.backend.ask(remove), generationSchema);
      expectThat(removed.id === id && removed.scenes.length === scenes.length, 'the removed scene is there');
    },
  },
  {
    id: 'S-2',
    feature: 'editing',
    title: 'only what depends on a change returns to pending',
    async check(bench) {
      const { scenes } = await edited(bench);
      const [changed, ...others] = scenes;
      expectThat(changed?.audio.status === 'pending', 'a new narration keeps the old sound');
      expectThat(changed.shots[0]?.picture.status !== 'pending', 'a new narration drops the picture');
      expectThat(
        others.every(({ audio }) => audio.status !== 'pending'),
        'the sound of other scenes is dropped',
      );
    },
  },
  {
    id: 'S-3',
    feature: 'editing',
    title: 'regenerating makes a new take',
    async check(bench) {
      const { id, path } = await edited(bench);
      const last = (await bench.settle(id, 'audio')).at(-1)?.answer.scenes.at(-1);
      const sceneId = last?.id ?? '';
      const before = last?.audio;
      const after = await bench.backend.post(
        `${path}/${sceneId}/regenerate`,
        { audio: true },
        generationSchema,
      );
      const scene = after.scenes.find((each) => each.id === sceneId);
      expectThat(scene?.audio.status === 'pending', `after regenerating the sound is ${scene?.audio.status}`);
      await bench.settle(id, 'audio');
      const { scenes: made } = await bench.backend.get(`/api/generations/${id}`, generationSchema);
      const take = made.find((each) => each.id === sceneId)?.audio;
      const isNew =
        take?.status === 'ready' && before?.status === 'ready' && take.asset.take === before.asset.take + 1;
      expectThat(isNew, 'there is no new take');
    },
  },
  {
    id: 'S-4',
    feature: 'editing',
    title: 'an order that does not name every scene once is refused with 409 and scenes_changed',
    async check(bench) {
      const { path, scenes } = await edited(bench);
      const first = scenes[0]?.id ?? '';
      for (const sceneIds of [[], [first, first, ...scenes.slice(1).map(({ id }) => id)]]) {
        const call = { method: 'PUT', path: `${path}/order`, body: { sceneIds } };
        const { code } = await bench.backend.refuse(call, [409]);
        expectThat(code === 'scenes_changed', `the code is ${code}`);
      }
    },
  },
  {
    id: 'S-5',
    feature: 'editing',
    title: 'If-Match refuses an edit after another edit, but not after parts were made',
    async check(bench) {
      const { id, path, scenes } = await edited(bench);
      const [seen] = scenes;
      const scenePath = `${path}/${seen?.id}`;
      const headers = { 'if-match': `"${seen?.revision}"` };
      const changing = (narration: string) => ({
        method: 'PATCH',
        path: scenePath,
        headers,
        body: { narration },
      });
      await bench.settle(id, 'audio');
      const first = await bench.backend.ask(changing('A gull cries.'));
      expectThat(
        first.status !== 409 && first.status !== 412,
        'what was only made since is taken for a change',
      );
      parse(first, generationSchema);
      const { code } = await bench.backend.refuse(changing('A bell rings.'), [409, 412]);
      expectThat(code === 'edit_conflict', `the code is ${code}`);
      const after = await bench.backend.get(`/api/generations/${id}`, generationSchema);
      const narration = after.scenes.find((scene) => scene.id === seen?.id)?.narration;
      expectThat(narration === 'A gull cries.', 'a change that was refused is made');
    },
  },
  {
    id: 'S-5',
    feature: 'editing',
    title:
      'with If-Match, what somebody else changed since is not removed, nor moved out of an order of theirs',
    async check(bench) {
      const { id, path, scenes, revision } = await edited(bench);
      const [seen] = scenes;
      const changed = { method: 'PATCH', path: `${path}/${seen?.id}`, body: { narration: 'A gull cries.' } };
      parse(await bench.backend.ask(changed), generationSchema);
      const order = { method: 'PUT', path: `${path}/order`, headers: { 'if-match': `"${revision}"` } };
      const sceneIds = scenes.map((scene) => scene.id);
      const moved = await bench.backend.ask({ ...order, body: { sceneIds: sceneIds.toReversed() } });
      expectThat(moved.status !== 409 && moved.status !== 412, 'an edit is taken for another order');
      parse(moved, generationSchema);
      const again = await bench.backend.refuse({ ...order, body: { sceneIds } }, [409, 412]);
      expectThat(again.code === 'scenes_changed', `the code of the order is ${again.code}`);
      const headers = { 'if-match': `"${seen?.revision}"` };
      const remove = { method: 'DELETE', path: `${path}/${seen?.id}`, headers };
      const { code } = await bench.backend.refuse(remove, [409, 412]);
      expectThat(code === 'edit_conflict', `the code of the removal is ${code}`);
      const after = await bench.backend.get(`/api/generations/${id}`, generationSchema);
      const isTheirs = after.scenes.map((scene) => scene.id).join() === sceneIds.toReversed().join();
      expectThat(isTheirs, 'what was refused is done');
    },
  },
  {
    id: 'S-6',
    feature: 'settings',
    title: 'settings of a film can be changed after their effect is said, and its film stays',
    async check({ backend, create, settle }) {
      const { id } = await create();
      for (const phase of PHASES) await settle(id, phase);
      const path = `/api/generations/${id}`;
      const before = await backend.get(path, generationSchema);
      const body = { captions: before.captions === 'none' ? 'burned' : 'none' } as const;
      const asked = await backend.ask({ method: 'POST', path: `${path}/estimate`, body });
      if (isMissing(asked.status)) throw new NotOffered(`asking about a change answered ${asked.status}`);
      parse(asked, changeEstimateSchema);
      const unchanged = await backend.get(path, generationSchema);
      expectThat(unchanged.revision === before.revision, 'asking about a change changes something');
      const headers = { 'if-match': `"${before.revision}"` };
      const change = { method: 'PATCH', path, headers, body };
      const changed = parse(await backend.ask(change), generationSchema);
      expectThat(changed.captions === body.captions, 'the setting is not changed');
      expectThat(changed.video.status === before.video.status, 'the film is gone before there is another');
      const { code } = await backend.refuse({ ...change, body: { captions: 'sidecar' } }, [409, 412]);
      expectThat(code === 'edit_conflict', `the code is ${code}`);
    },
  },
];

/** A finished generation whose first scene has a new narration. */
async function edited({ backend, create, settle }: Bench) {
  const { id } = await create();
  for (const phase of PHASES) await settle(id, phase);
  const { scenes } = await backend.get(`/api/generations/${id}`, generationSchema);
  const path = `/api/generations/${id}/scenes`;
  const body = { narration: 'The lighthouse is white.' };
  const answer = await backend.ask({ method: 'PATCH', path: `${path}/${scenes[0]?.id}`, body });
  if (isMissing(answer.status)) throw new NotOffered(`changing a scene answered ${answer.status}`);
  return { ...parse(answer, generationSchema), path };
}
