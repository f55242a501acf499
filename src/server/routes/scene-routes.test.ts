import { expect, test } from 'vitest';
import { generationSchema } from '../../protocol/schemas/generation.ts';
import { problemOf, setUpApp } from '../testing/app-under-test.ts';

test('scenes are changed, added, moved, removed and made again, and each answer is the generation after it', async () => {
  const { send, create, finish } = setUpApp();
  const { id } = await create();
  const { scenes } = await finish(id);
  const [first = '', ...others] = scenes.map((scene) => scene.id);
  const path = `/api/generations/${id}/scenes`;
  const answered = async (response: Promise<Response> | Response) =>
    generationSchema.parse(await (await response).json());

  const updated = await answered(send('PATCH', `${path}/${first}`, { narration: 'New.' }));
  expect(updated.scenes[0]).toMatchObject({ narration: 'New.', audio: { status: 'pending' } });
  const inserted = await answered(send('POST', path, { narration: 'More.', afterSceneId: null }));
  expect(inserted.scenes[0]?.narration).toBe('More.');
  const added = inserted.scenes[0]?.id ?? '';
  const order = [...others, first, added];
  const moved = await answered(send('PUT', `${path}/order`, { sceneIds: order }));
  expect(moved.scenes.map((scene) => scene.id)).toEqual(order);
  const removed = await answered(send('DELETE', `${path}/${added}`));
  expect(removed.scenes).toHaveLength(4);
  const again = await answered(send('POST', `${path}/${others[0]}/regenerate`, { audio: true }));
  expect(again.scenes[0]?.audio.status).toBe('pending');
  const refused = await problemOf(await send('PUT', `${path}/order`, { sceneIds: [first] }));
  expect(refused).toMatchObject({ status: 409, code: 'scenes_changed' });
});

test('scenes are split and merged, and take a picture of the user’s own, of a known type and size', async () => {
  const { app, send, create, finish } = setUpApp();
  const { id } = await create();
  const { scenes } = await finish(id);
  const path = `/api/generations/${id}/scenes/${scenes[0]?.id}`;
  const split = generationSchema.parse(await (await send('POST', `${path}/split`, { at: 3 })).json());
  expect(split.scenes).toHaveLength(scenes.length + 1);
  const merged = generationSchema.parse(await (await send('POST', `${path}/merge`)).json());
  expect(merged.scenes).toHaveLength(scenes.length);
  const put = (type: string, body: Uint8Array<ArrayBuffer>) =>
    app.request(`${path}/shots/${scenes[0]?.shots[0]?.id}/picture`, {
      method: 'PUT',
      headers: { 'content-type': type },
      body,
    });
  const taken = generationSchema.parse(await (await put('image/png', new Uint8Array(3_000_000))).json());
  expect(taken.scenes[0]?.shots[0]?.picture.status).toBe('ready');
  expect((await problemOf(await put('image/svg+xml', new Uint8Array(8)))).status).toBe(415);
  expect((await problemOf(await put('image/png', new Uint8Array(20_700_000)))).status).toBe(413);
});

test('the shots of a scene are set by one list, which is refused whole if a part of it is wrong', async () => {
  const { send, create, finish } = setUpApp();
  const { id } = await create();
  const [scene] = (await finish(id)).scenes;
  const path = `/api/generations/${id}/scenes/${scene?.id}`;
  const kept = { id: scene?.shots[0]?.id, narrationStart: 0 };
  const added = { narrationStart: 4, visualPrompt: 'A lake.' };
  const set = (shotList: unknown) => send('PATCH', path, { shotList });
  const { scenes } = generationSchema.parse(await (await set([kept, added])).json());
  expect(scenes[0]?.shots).toMatchObject([kept, { ...added, picture: { status: 'pending' } }]);
  for (const wrong of [
    [],
    [{ id: kept.id }],
    [kept, { ...added, place: 1 }],
    [{ ...kept, narrationStart: -1 }],
  ]) {
    expect(await problemOf(await set(wrong))).toMatchObject({ status: 400, code: 'request_invalid' });
  }
});

test('a part of a picture that cannot be is refused, and the answer says what is wrong with it', async () => {
  const { send, create, finish } = setUpApp();
  const { id } = await create();
  const [scene] = (await finish(id)).scenes;
  const shotId = scene?.shots[0]?.id;
  const frame = (framing: unknown) =>
    send('PATCH', `/api/generations/${id}/scenes/${scene?.id}`, { shots: [{ id: shotId, framing }] });
  const right = { picture: 'h', x: 0, y: 1, zoom: 4 };
  expect((await frame(right)).status).toBe(200);
  for (const [wrong, where] of [
    [{ x: 1.01 }, '/x'],
    [{ y: -0.5 }, '/y'],
    [{ zoom: 0.5 }, '/zoom'],
    [{ zoom: 5 }, '/zoom'],
    [{ x: null }, '/x'],
    [{ picture: '../h' }, '/picture'],
    [{ width: 0.5 }, ''],
  ] as const) {
    const { status, code, issues } = await problemOf(await frame({ ...right, ...wrong }));
    expect({ status, code }).toEqual({ status: 400, code: 'request_invalid' });
    expect(issues?.[0]?.path).toBe(`/shots/0/framing${where}`);
  }
});

test('scenes are changed once for one idempotency key, also when asked at the same time', async () => {
  const { send, create, generations } = setUpApp();
  const { id } = await create();
  const add = (key: string) =>
    send('POST', `/api/generations/${id}/scenes`, { narration: 'A.' }, { 'idempotency-key': key });
  await Promise.all([add('one'), add('one'), add('two')]);
  await add('one');
  expect(generations.get(id)?.scenes).toHaveLength(2);
});

test('scenes are not changed when they are not any more what If-Match says', async () => {
  const { send, create, finish } = setUpApp();
  const { id } = await create();
  const [scene] = (await finish(id)).scenes;
  const path = `/api/generations/${id}/scenes/${scene?.id}`;
  const revision = String(scene?.revision);
  const patch = (ifMatch: string) => send('PATCH', path, { title: 'T' }, { 'if-match': ifMatch });
  expect((await patch(`"${revision}"`)).status).toBe(200);
  expect(await problemOf(await patch(`"${revision}"`))).toMatchObject({
    status: 412,
    code: 'edit_conflict',
  });
  expect((await patch('W/"x"')).status).toBe(400);
  const seen = { 'if-match': `"${revision}"` };
  const late = [
    () => send('POST', `${path}/split`, { at: 3 }, seen),
    () => send('POST', `${path}/merge`, undefined, seen),
    () => send('DELETE', path, undefined, seen),
  ];
  for (const change of late) {
    expect(await problemOf(await change())).toMatchObject({ status: 412, code: 'edit_conflict' });
  }
  const next = { id: scene?.id, revision: Number(revision) };
  const [other] = (await finish(id)).scenes.slice(1);
  const merge = await send('POST', `/api/generations/${id}/scenes/${other?.id}/merge`, { next });
  expect(await problemOf(merge)).toMatchObject({ status: 412, code: 'edit_conflict' });
});
