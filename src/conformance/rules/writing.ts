import { MAX_PASSAGE_LENGTH, MAX_PASSAGES } from '../../core/model.ts';
import { castListSchema } from '../../protocol/schemas/cast.ts';
import { scriptDraftSchema } from '../../protocol/schemas/draft.ts';
import { generationSchema } from '../../protocol/schemas/generation.ts';
import { suggestionSchema } from '../../protocol/schemas/suggestion.ts';
import { type Backend, parse, problemOf } from '../backend.ts';
import type { Rule } from '../rule.ts';
import { expectThat, NotOffered, NotSeen } from '../verdict.ts';
import { capabilitiesOf, creating } from './choices.ts';
import { isMissing } from './stopping.ts';

const WISHES = { audience: 'children of eight', tone: 'warm' };
const TOPIC = { topic: 'How tides work' };

/** Rules about script models that write sentences of their own. */
export const writingRules: readonly Rule[] = [
  {
    id: 'C-3',
    feature: 'writing',
    title: 'an audience and a tone reach a script model that composes, and no other accepts them',
    async check({ backend }) {
      const generation = await onlyComposed(backend, WISHES);
      if (!generation) return;
      const { audience, tone, models } = generation;
      expectThat(audience === WISHES.audience && tone === WISHES.tone, 'the generation does not keep them');
      const tooLong = creating({ audience: 'a'.repeat(201), ...(models && { models }) });
      await backend.refuse(tooLong, [400]);
    },
  },
  {
    id: 'G-16',
    feature: 'writing',
    title: 'a topic alone becomes a film by a script model that composes, and by no other',
    async check({ backend }) {
      if (!(await onlyComposed(backend, { source: TOPIC }))) return;
      await backend.refuse(creating({ source: { ...TOPIC, text: 'A text.' } }), [400]);
      await backend.refuse(creating({ source: { topic: ' ' } }), [400]);
    },
  },
  {
    id: 'G-17',
    feature: 'writing',
    title: 'scenes name the passages that they rest on, and which of their sentences do not',
    async check({ journey }) {
      const { finished } = await journey();
      const told = finished.scenes.filter(({ passages }) => passages !== undefined);
      const doubted = finished.scenes.filter(({ unsupported }) => unsupported !== undefined);
      expectThat(
        doubted.every((scene) => told.includes(scene)),
        'a scene without passages has unsupported sentences',
      );
      if (told.length === 0) throw new NotSeen('no scene was written by a model');
      for (const { id, narration, passages = [], unsupported = [] } of told) {
        const isShort = passages.every(({ length }) => length <= MAX_PASSAGE_LENGTH);
        expectThat(passages.length <= MAX_PASSAGES && isShort, `scene ${id} has too much in its passages`);
        const ends = [0, ...unsupported.flatMap(({ start, end }) => [start, end]), narration.length];
        const isInOrder = ends.every((end, index) => end >= (ends[index - 1] ?? 0));
        expectThat(isInOrder, `the unsupported sentences of scene ${id} are not in its narration, in order`);
      }
    },
  },
  {
    id: 'S-7',
    feature: 'writing',
    title: 'a suggestion changes no scene, and looking at one asks for nothing',
    async check({ backend, journey }) {
      const { id, finished } = await journey();
      const scene = finished.scenes[0];
      if (!scene) throw new NotSeen('the film has no scene');
      const path = `/api/generations/${id}/scenes/${scene.id}/suggestions`;
      const answer = await backend.ask({ method: 'GET', path: `${path}?kind=shorter` });
      if (isMissing(answer.status)) throw new NotOffered(`suggestions answered ${answer.status}`);
      if (answer.status === 400) {
        const { code } = problemOf(answer, [400]);
        expectThat(code === 'composing_model_needed', `looking at a suggestion is refused with ${code}`);
        await backend.refuse({ method: 'POST', path, body: { kind: 'shorter' } }, [400]);
        throw new NotSeen('the script model of the film does not compose');
      }
      const { status } = parse(answer, suggestionSchema);
      expectThat(status === 'pending', `a suggestion that nobody asked for is ${status}`);
      await backend.refuse({ method: 'POST', path, body: { kind: 'louder' } }, [400]);
      const after = await backend.get(`/api/generations/${id}`, generationSchema);
      const kept = after.scenes.find((each) => each.id === scene.id);
      expectThat(kept?.narration === scene.narration, 'looking at a suggestion changed its scene');
    },
  },
  {
    id: 'S-8',
    feature: 'writing',
    title: 'the cast can be read and replaced, and its names differ',
    async check({ backend, create, settle }) {
      const { id } = await create();
      const path = `/api/generations/${id}`;
      await settle(id, 'script');
      const answer = await backend.ask({ method: 'GET', path: `${path}/cast` });
      if (isMissing(answer.status)) throw new NotOffered(`the cast answered ${answer.status}`);
      parse(answer, castListSchema);
      const cast = [{ name: 'Keeper', looks: 'a tall woman in a blue coat' }];
      await backend.refuse({ method: 'PATCH', path, body: { cast: [...cast, ...cast] } }, [400]);
      parse(await backend.ask({ method: 'PATCH', path, body: { cast } }), generationSchema);
      const kept = await backend.get(`${path}/cast`, castListSchema);
      const isKept = kept.cast.every(({ name, looks }) => name === cast[0]?.name && looks === cast[0]?.looks);
      expectThat(kept.cast.length === 1 && isKept, 'the cast that was sent is not there');
      parse(await backend.ask({ method: 'PATCH', path, body: { cast: [] } }), generationSchema);
      const none = await backend.get(`${path}/cast`, castListSchema);
      expectThat(none.cast.length === 0, 'the cast is still there after it was removed');
    },
  },
  {
    id: 'S-9',
    feature: 'writing',
    title: 'a draft is a list of scenes, and empty once the script is there',
    async check({ backend, create, settle }) {
      const { id } = await create();
      const path = `/api/generations/${id}/draft`;
      const answer = await backend.ask({ method: 'GET', path });
      if (isMissing(answer.status)) throw new NotOffered(`the draft answered ${answer.status}`);
      parse(answer, scriptDraftSchema);
      await settle(id, 'script');
      const { scenes } = await backend.get(path, scriptDraftSchema);
      expectThat(scenes.length === 0, 'there is a draft of a script that is written');
    },
  },
];

/**
 * Creates a generation with these options by a script model that composes, if there is one. A model that does not has
 * to refuse them.
 */
async function onlyComposed(backend: Backend, options: Readonly<Record<string, unknown>>) {
  const { models } = await capabilitiesOf(backend);
  const available = models.script.filter((model) => model.available);
  const composing = available.find(({ composes }) => composes);
  const selecting = available.find(({ composes }) => !composes);
  if (!composing && !selecting) throw new NotSeen('no model for script is available');
  const [name] = Object.keys(options);
  if (selecting) {
    const request = creating({ ...options, models: { script: selecting.id } });
    const { code, advice } = await backend.refuse(request, [400]);
    if (code !== 'composing_model_needed') throw new NotOffered(`${name} is refused with ${code}`);
    expectThat(advice !== undefined, `the refusal of ${name} gives no advice`);
  }
  if (!composing) return undefined;
  const answer = await backend.ask(creating({ ...options, models: { script: composing.id } }));
  if (answer.status === 400) throw new NotOffered(`${name} is refused`);
  return parse(answer, generationSchema);
}
