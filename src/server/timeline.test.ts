import { expect, test } from 'vitest';
import { sceneTimelineSchema } from '../protocol/schemas/timeline.ts';
import { problemOf, setUpApp } from './testing/app-under-test.ts';

test('a client learns when the words of a scene are spoken', async () => {
  const { send, create, finish } = setUpApp();
  const { id } = await create();
  const scene = (await finish(id)).scenes[1];
  const path = `/api/generations/${id}/scenes`;
  const answer = await send('GET', `${path}/${scene?.id}/timeline`);
  expect(answer.status).toBe(200);
  const { words } = sceneTimelineSchema.parse(await answer.json());
  expect(words.map(({ start, end }) => scene?.narration.slice(start, end))).toEqual(['Narration', '1.']);
  const refused = await send('GET', `${path}/none/timeline`);
  expect(await problemOf(refused)).toMatchObject({ status: 404, code: 'scene_not_found' });
});
