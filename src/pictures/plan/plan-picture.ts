import type { Card } from '../../core/card.ts';

import { planCard } from './cards.ts';
import { describe } from './description.ts';
import { excludedWords } from './exclusions.ts';
import { type FigureFinding, findFigures, findYear } from './figures.ts';
import { headlineOf } from './headline.ts';
import { isEnglish } from './language.ts';
import { MAX_SUBJECTS, type PicturePlan, type PlanBasis, type Subject } from './picture-plan.ts';
import { planPlainText } from './plain-text.ts';
import { separateNotes } from './prompt-notes.ts';
import { findQuotation } from './quotation.ts';
import { readWords, type Word } from './reading.ts';
import { isGrave } from './sensitivity.ts';
import type { Setting } from './settings.ts';
import { findSubjects, isFiller } from './subjects.ts';
import { chooseSetting, chooseTimeOfDay, chooseWeather, isInBackdrop } from './surroundings.ts';

const MAX_CONTEXT_LINES = 8;

/** What a picture is to show. */
export interface PicturePrompt {
  /** The words spoken while it is seen. */
  readonly prompt: string;
  /** Decides the kind of picture. */
  readonly card?: Card;
  /** Title of the scene or document; helps to tell ambiguous words apart and where it all happens. */
  readonly title?: string;
  /** What leads up to the prompt, the nearest first, one a line; used as the title is. */
  readonly context?: string;
}

/**
 * Plans the picture for a text: what to draw, where, and in which words to head it. The same request gives
 * the same plan. Any string is accepted; what cannot be understood becomes a typographic card. Loads the
 * language model on first use, which takes about 0.15 s of CPU.
 */
export function planPicture(request: PicturePrompt): PicturePlan {
  // The other kinds are not drawn yet: their words are shown as those of a shot without a card.
  if (request.card && /^(?:title|quote|list)$/u.test(request.card.kind))
    return planCard(request.card, request);
  const { told, named } = separateNotes(request.prompt);
  if (!isEnglish(told)) return planPlainText(told);
  const words = readWords(told);
  if (!words.some((word) => word.tag !== 'PUNCT')) return planPlainText(told);
  return assemble(understand({ ...request, prompt: told }, { words, named }));
}

interface Understanding {
  readonly prompt: string;
  readonly titleWords: readonly Word[];
  readonly words: readonly Word[];
  readonly subjects: readonly Subject[];
  /** Whether the text tells of what only type does justice. */
  readonly grave: boolean;
  /** Words that name what is seen, in lower case. */
  readonly names: ReadonlySet<string>;
  readonly surroundings: Pick<PlanBasis, 'setting' | 'timeOfDay' | 'weather'>;
}

function understand(
  request: PicturePrompt,
  read: { readonly words: readonly Word[]; readonly named: string },
): Understanding {
  const { words } = read;
  const titleWords = readWords(request.title ?? '');
  const before = (request.context ?? '').split('\n').slice(0, MAX_CONTEXT_LINES).map(readWords);
  const around = [titleWords, ...before];
  const excluded = excludedWords(words);
  const lemmas = lemmasOf([words, ...around]);
  const grave = isGrave(words);
  const named = grave || read.named === '' ? [] : whomNotesName(read.named, lemmas);
  const found = grave ? [] : withNamed(findSubjects({ words, excluded, lemmas }), named);
  const setting = withGround(chooseSetting({ words, excluded, around }), found, around);
  const subjects = withoutFillers(found, setting);
  return {
    prompt: request.prompt,
    titleWords,
    words,
    subjects,
    grave,
    names: new Set(found.flatMap((subject) => (subject.label ?? subject.cue).toLowerCase().split(' '))),
    surroundings: {
      setting,
      timeOfDay: subjects.some(({ icon }) => icon === 'full-moon')
        ? 'night'
        : chooseTimeOfDay(words, excluded),
      weather: chooseWeather(words, excluded),
    },
  };
}

/** What stands must not stand on clouds: a volcano that throws ash into the sky stays on the ground. */
function withGround(
  setting: Setting,
  found: readonly Subject[],
  around: readonly (readonly Word[])[],
): Setting {
  const hero = found.find(({ icon }) => !isInBackdrop(icon, setting));
  if (setting !== 'sky' || hero?.posture !== 'stands') return setting;
  const place = chooseSetting({ words: [], excluded: new Set(), around });
  return place === 'sky' || place === 'abstract' ? 'hills' : place;
}

function lemmasOf(texts: readonly (readonly Word[])[]): ReadonlySet<string> {
  return new Set(texts.flat().flatMap((word) => [word.lemma, word.lower]));
}

/** A crowd in general is worth no picture of its own beside who is told of. */
function whomNotesName(named: string, lemmas: ReadonlySet<string>): Subject[] {
  const words = readWords(named);
  const subjects = findSubjects({ words, excluded: excludedWords(words), lemmas });
  return subjects.filter(({ icon }) => !isFiller(icon));
}

function withNamed(found: readonly Subject[], named: readonly Subject[]): Subject[] {
  const icons = new Set(found.map(({ icon }) => icon));
  return [...found, ...named.filter(({ icon }) => !icons.has(icon))].slice(0, MAX_SUBJECTS);
}

/** What the backdrop shows already, and what only stands for people when there is something else to see. */
function withoutFillers(found: readonly Subject[], setting: Setting): Subject[] {
  const telling = found.filter(({ icon }) => !isInBackdrop(icon, setting));
  const isSeen = setting !== 'abstract' || telling.some(({ icon }) => !isFiller(icon));
  return telling.filter(({ icon, count }) => !isSeen || !isFiller(icon) || count > 1);
}

function assemble(known: Understanding): PicturePlan {
  const quotation = findQuotation(known.prompt);
  if (quotation) {
    const opening = `A quotation${quotation.attribution === undefined ? '' : ` of ${quotation.attribution}`}`;
    return { kind: 'quote', ...basis(known, { opening, cue: quotation.text }), ...quotation };
  }
  const figures = findFigures(known.prompt, known.words);
  if (figures) return planFigures(known, figures);
  if (known.subjects.length === 0 && (known.grave || known.surroundings.setting === 'abstract'))
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
      const icon = iconAfter(known, figures.cue) ?? 'busts-in-silhouette';
      // The count belongs to the whole, so the icon itself is told once.
      const subjects = known.subjects.map((subject) => ({ ...subject, count: 1, label: subject.cue }));
      return { ...figures, icon, ...basis({ ...known, subjects }, { opening, cue: figures.cue }) };
    }
  }
}

/** What “one in ten” counts: the thing named next. */
function iconAfter({ prompt, subjects }: Understanding, cue: string): string | undefined {
  const next = prompt.slice(prompt.indexOf(cue) + cue.length).split(/\s+/, 4);
  return subjects.find((subject) => next.includes(subject.cue))?.icon;
}

function basis(known: Understanding, options: { opening: string; cue?: string | undefined }): PlanBasis {
  const { words, subjects, surroundings, prompt } = known;
  const first = options.cue ?? subjects[0]?.cue ?? '';
  const year = findYear(prompt);
  return {
    headline: headlineOf({
      words,
      title: known.titleWords,
      focus: Math.max(0, prompt.indexOf(first)),
      needsFocus: options.cue !== undefined,
      isHighlighted: (word) =>
        word.tag !== 'PUNCT' && (known.names.has(word.lower) || (word.tag === 'NUM' && word.lower !== 'one')),
    }),
    ...surroundings,
    subjects,
    ...(year ? { year } : {}),
    description: describe({ opening: options.opening, subjects, setting: surroundings.setting }),
  };
}
