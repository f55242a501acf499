import { estimateSchema } from '../../protocol/schemas/estimate.ts';
import { generationSchema } from '../../protocol/schemas/generation.ts';
import { parse, problemOf } from '../backend.ts';
import type { Rule } from '../rule.ts';
import { expectThat, NotOffered, NotSeen } from '../verdict.ts';
import { capabilitiesOf } from './choices.ts';
import { isMissing } from './stopping.ts';

const LANGUAGE = 'de';

/** Rules about the same film in another language. */
export const translatingRules: readonly Rule[] = [
  {
    id: 'G-20',
    feature: 'writing',
    title:
      'a copy in another language has the same scenes and shots, and only a composing model translates it',
    async check({ backend, journey, settle }) {
      const { id, finished } = await journey();
      const path = `/api/generations/${id}/copies`;
      const { models } = await capabilitiesOf(backend);
      const available = models.script.filter((model) => model.available);
      const selecting = available.find(({ composes }) => !composes);
      if (selecting) {
        const body = { language: LANGUAGE, models: { script: selecting.id } };
        const answer = await backend.ask({ method: 'POST', path, body });
        if (isMissing(answer.status)) throw new NotOffered(`copies answered ${answer.status}`);
        const { code } = problemOf(answer, [400]);
        if (code !== 'composing_model_needed') throw new NotOffered(`the language is refused with ${code}`);
      }
      const composing = available.find(({ composes }) => composes);
      if (!composing) throw new NotSeen('no script model composes');
      const body = { language: LANGUAGE, models: { script: composing.id } };
      const answer = await backend.ask({ method: 'POST', path: `${path}/estimate`, body });
      if (isMissing(answer.status)) throw new NotOffered(`the estimate answered ${answer.status}`);
      if (answer.status === 400) throw new NotSeen(`no voice: ${problemOf(answer, [400]).code}`);
      const { scenes } = parse(answer, estimateSchema);
      expectThat(scenes === finished.scenes.length, `the estimate has ${scenes} scenes`);

      const made = await backend.post(path, body, generationSchema);
      expectThat(
        made.id !== id && made.language === LANGUAGE,
        'the copy is not another film in the language',
      );
      await settle(made.id, 'script');
      const translated = await backend.get(`/api/generations/${made.id}`, generationSchema);
      const layout = (film: typeof translated) =>
        film.scenes.map((scene) => `${scene.id}: ${scene.shots.map((shot) => shot.id).join(' ')}`).join('\n');
      expectThat(layout(translated) === layout(finished), 'the copy has other scenes or shots');
      const after = await backend.get(`/api/generations/${id}`, generationSchema);
      expectThat(after.revision === finished.revision, 'translating a film changed it');
    },
  },
];
