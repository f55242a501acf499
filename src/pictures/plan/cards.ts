import type { Card } from '../../core/card.ts';

import { excludedWords } from './exclusions.ts';
import { isEnglish } from './language.ts';
import { type ListedFigures, listedFigures } from './listed-figures.ts';
import type { ListItem, PicturePlan, PlanBasis, Subject } from './picture-plan.ts';
import { plainWords } from './plain-text.ts';
import { readWords } from './reading.ts';
import { isGrave } from './sensitivity.ts';
import { findSubjects, isFiller } from './subjects.ts';
import { chooseSetting, chooseTimeOfDay, chooseWeather, isInBackdrop } from './surroundings.ts';

/** Words of an item that must be spoken for it to enter on them. */
const CUE_WORDS = 3;

/** Plans the picture of a card, whose kind is decided by the document. */
export function planCard(
  card: Card,
  around: { readonly prompt: string; readonly title?: string; readonly context?: string },
): PicturePlan {
  switch (card.kind) {
    case 'title': {
      const basis = cardBasis(`${card.title}. ${card.subtitle ?? ''}`, around);
      const subjects =
        basis.subjects.length > 0
          ? basis.subjects
          : subjectsIn(around.prompt, around.prompt)
              .slice(0, 1)
              .filter(({ count }) => count === 1);
      const subtitle = card.subtitle === undefined ? {} : { subtitle: card.subtitle };
      const description = `A title card: ${card.title}.`;
      return {
        kind: 'title',
        ...basis,
        subjects: subjects.filter(({ icon }) => !isFiller(icon) && !isInBackdrop(icon, basis.setting)),
        headline: plainWords(card.title),
        title: card.title,
        ...subtitle,
        description,
      };
    }
    case 'quote': {
      const attribution = card.attribution === undefined ? {} : { attribution: card.attribution };
      const description = `A quotation${card.attribution === undefined ? '' : ` of ${card.attribution}`}.`;
      const headline = plainWords(card.attribution ?? '');
      return {
        kind: 'quote',
        ...cardBasis(card.text, around),
        headline,
        text: card.text,
        ...attribution,
        description,
      };
    }
    case 'list': {
      const figures = card.ordered ? undefined : listedFigures(card.items, around.prompt);
      if (figures) return planBars(card, figures, around);
      const heading = card.heading === undefined ? {} : { heading: card.heading };
      const items = card.items.map((item) => planItem(item, around.prompt));
      const description = `A list${card.heading === undefined ? '' : `, ${card.heading}`}: ${card.items.join('; ')}.`;
      const basis = cardBasis(card.heading ?? '', around);
      const headline = plainWords(card.heading ?? around.title ?? '');
      return {
        kind: 'list',
        ...basis,
        subjects: [],
        headline,
        ...heading,
        ordered: card.ordered,
        items,
        description,
      };
    }
    default:
      throw new TypeError(`a card of the kind ${card.kind} is not drawn yet`);
  }
}

function planBars(
  { heading, items }: Extract<Card, { kind: 'list' }>,
  { bars, column }: ListedFigures,
  around: { readonly prompt: string; readonly title?: string; readonly context?: string },
): PicturePlan {
  const told = column ?? heading ?? around.title ?? '';
  return {
    kind: 'bars',
    ...cardBasis(`${heading ?? ''}. ${column ?? ''}`, around),
    headline: plainWords(told),
    bars,
    description: `A bar chart${told === '' ? '' : `, ${told}`}: ${items.join('; ')}.`,
  };
}

/** Setting and subjects of a card's words; cues only where the prompt speaks them. */
function cardBasis(
  text: string,
  around: { readonly prompt: string; readonly title?: string; readonly context?: string },
): Omit<PlanBasis, 'headline' | 'description'> {
  const words = isEnglish(text) ? readWords(text) : [];
  const lines = [around.prompt, around.title ?? '', ...(around.context ?? '').split('\n')];
  const excluded = excludedWords(words);
  return {
    setting: chooseSetting({ words, excluded, around: lines.map(readWords) }),
    timeOfDay: chooseTimeOfDay(words, excluded),
    weather: chooseWeather(words, excluded),
    subjects: subjectsIn(text, around.prompt),
  };
}

function subjectsIn(text: string, prompt: string): Subject[] {
  if (!isEnglish(text)) return [];
  const words = readWords(text);
  if (isGrave(words)) return [];
  const lemmas = new Set([...words, ...readWords(prompt)].flatMap((word) => [word.lemma, word.lower]));
  return findSubjects({ words, excluded: excludedWords(words), lemmas });
}

function planItem(text: string, prompt: string): ListItem {
  const icon = subjectsIn(text, prompt)[0]?.icon;
  const start = text
    .trim()
    .split(/\s+/)
    .slice(0, CUE_WORDS)
    .join(' ')
    .replace(/[.,;:]$/, '');
  const at = start === '' ? -1 : prompt.toLowerCase().indexOf(start.toLowerCase());
  const cue = at < 0 ? undefined : prompt.slice(at, at + start.length);
  return { text, ...(icon === undefined ? {} : { icon }), ...(cue === undefined ? {} : { cue }) };
}
