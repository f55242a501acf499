import { expect, test } from 'vitest';
import { problemOf, setUpApp } from './testing/app-under-test.ts';

test('a client gets the picture that stands in the film for one that failed, and for no other', async () => {
  const { send, create, finish } = setUpApp({
    fake: { fails: ({ phase, index }) => phase === 'images' && index === 0 },
  });
  const { id } = await create();
  const [scene] = (await finish(id)).scenes;
  const [failed, ready] = (scene?.shots ?? []).map(
    (shot) => `/api/generations/${id}/scenes/${scene?.id}/shots/${shot.id}/card`,
  );
  const answer = await send('GET', failed ?? '');
  expect(answer.status).toBe(200);
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(0);
  expect(answer.headers.get('cache-control')).toContain('no-cache');
  expect(await problemOf(await send('GET', ready ?? ''))).toMatchObject({
    status: 404,
    code: 'asset_not_found',
  });
});
