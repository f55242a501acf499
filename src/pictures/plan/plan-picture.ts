import type { Card } from '../../core/model.ts';
import { planCard } from './cards.ts';
import { describe } from './description.ts';
import { excludedWords } from './exclusions.ts';
import { type FigureFinding, findFigures, findYear } from './figures.ts';
import { headlineOf } from './headline.ts';
import { isEnglish } from './language.ts';
import type { PicturePlan, PlanBasis, Subject } from './picture-plan.ts';
import { planPlainText } from './plain-text.ts';
import { findQuotation } from './quotation.ts';
import { readWords, type Word } from './reading.ts';
import { isGrave } from './sensitivity.ts';
import { findSubjects } from './subjects.ts';
import { chooseSetting, chooseTimeOfDay, chooseWeather, isInBackdrop } from './surroundings.ts';

/** What a picture is to show. */
export interface PictureRequest {
  /** The words spoken while it is seen. */
  readonly prompt: string;
  /** Decides the kind of picture. */
  readonly card?: Card;
  /** Title of the scene or document; helps to tell ambiguous words apart and where it all happens. */
  readonly title?: string;
  /** Text around the prompt; used as the title is. */
  readonly context?: string;
}

/**
 * Plans the picture for a text: what to draw, where, and in which words to head it. The same request gives
 * the same plan. Any string is accepted; what cannot be understood becomes a typographic card. Loads the
 * language model on first use, which takes about 0.15 s of CPU.
 */
export function planPicture(request: PictureRequest): PicturePlan {
  if (request.card) return planCard(request.card, request);
  const { prompt } = request;
  if (!isEnglish(prompt)) return planPlainText(prompt);
  const words = readWords(prompt);
  if (!words.some((word) => word.tag !== 'PUNCT')) return planPlainText(prompt);
  return assemble(understand(request, words));
}

interface Understanding {
  readonly prompt: string;
  readonly words: readonly Word[];
  readonly subjects: readonly Subject[];
  /** Whether the backdrop alone shows what the text names. */
  readonly isPlaceTheSubject: boolean;
  /** Words that name what is seen, in lower case. */
  readonly names: ReadonlySet<string>;
  readonly surroundings: Pick<PlanBasis, 'setting' | 'timeOfDay' | 'weather'>;
}

function understand(request: PictureRequest, words: readonly Word[]): Understanding {
  const titleWords = readWords(request.title ?? '');
  const contextWords = [...titleWords, ...readWords(request.context ?? '')];
  const excluded = excludedWords(words);
  const lemmas = new Set([...words, ...contextWords].flatMap((word) => [word.lemma, word.lower]));
  const setting = chooseSetting({ words, excluded, titleWords, contextWords });
  const found = isGrave(words) ? [] : findSubjects({ words, excluded, lemmas });
  const subjects = found.filter((subject) => !isInBackdrop(subject.icon, setting));
  return {
    prompt: request.prompt,
    words,
    subjects,
    names: new Set(found.flatMap((subject) => (subject.label ?? subject.cue).toLowerCase().split(' '))),
    isPlaceTheSubject: found.length > subjects.length,
    surroundings: {
      setting,
      timeOfDay: chooseTimeOfDay(words, excluded),
      weather: chooseWeather(words, excluded),
    },
  };
}

function assemble(known: Understanding): PicturePlan {
  const quotation = findQuotation(known.prompt);
  if (quotation) {
    const opening = `A quotation${quotation.attribution === undefined ? '' : ` of ${quotation.attribution}`}`;
    return { kind: 'quote', ...basis(known, { opening, cue: quotation.text }), ...quotation };
  }
  const figures = findFigures(known.prompt, known.words);
  if (figures) return planFigures(known, figures);
  if (known.subjects.length === 0 && !known.isPlaceTheSubject)
    return { kind: 'typographic', ...basis(known, { opening: 'A key phrase' }) };
  return { kind: 'scene', ...basis(known, { opening: '' }) };
}

function planFigures(known: Understanding, figures: FigureFinding): PicturePlan {
  switch (figures.kind) {
    case 'bars': {
      const opening = `A bar chart of ${figures.bars.map((bar) => `${bar.label} ${bar.text}`).join(', ')}`;
      return { ...figures, ...basis(known, { opening, cue: figures.bars[0]?.cue }) };
    }
    case 'trend': {
      const opening = `A ${figures.direction === 'up' ? 'rising' : 'falling'} line marked ${figures.value.text}`;
      return { ...figures, ...basis(known, { opening, cue: figures.value.cue }) };
    }
    case 'donut':
      return {
        ...figures,
        ...basis(known, { opening: `A ring chart of ${figures.value.text}`, cue: figures.value.cue }),
      };
    case 'number':
      return {
        ...figures,
        ...basis(known, { opening: `The figure ${figures.value.text}`, cue: figures.value.cue }),
      };
    case 'ratio': {
      const opening = `${figures.part} of ${figures.whole} figures marked`;
      const icon = known.subjects[0]?.icon ?? 'busts-in-silhouette';
      // The count belongs to the whole, so the icon itself is told once.
      const subjects = known.subjects.map((subject) => ({ ...subject, count: 1, label: subject.cue }));
      return { ...figures, icon, ...basis({ ...known, subjects }, { opening, cue: figures.cue }) };
    }
  }
}

function basis(known: Understanding, options: { opening: string; cue?: string | undefined }): PlanBasis {
  const { words, subjects, surroundings, prompt } = known;
  const first = options.cue ?? subjects[0]?.cue ?? '';
  const year = findYear(prompt);
  return {
    headline: headlineOf({
      words,
      focus: Math.max(0, prompt.indexOf(first)),
      isHighlighted: (word) =>
        word.tag !== 'PUNCT' && (known.names.has(word.lower) || (word.tag === 'NUM' && word.lower !== 'one')),
    }),
    ...surroundings,
    subjects,
    ...(year ? { year } : {}),
    description: describe({ opening: options.opening, subjects, setting: surroundings.setting }),
  };
}
