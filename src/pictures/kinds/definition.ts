import { spokenCue } from '../stage/cues.ts';
import type { Layer } from '../stage/layer.ts';
import { say } from '../stage/say.ts';
import { stack } from '../stage/stack.ts';
import type { Stage } from '../stage/stage.ts';
import type { CardOf, Kind } from './kind.ts';
import { rule } from './rule.ts';

/** A term and its meaning. */
export const definition: Kind<'definition'> = {
  describe: (card) => `${card.term}: ${card.text}`,
  draw: (card, stage) => (stage.headBox === undefined ? stacked(card, stage) : besides(card, stage)),
};

/** The term, its note and its meaning, one below the other. */
function stacked(card: CardOf<'definition'>, stage: Stage): readonly Layer[] {
  const { box, body, frame } = stage;
  // Who says something, or when and where it happens, in more than a few words, is less than what is told.
  const isLead = card.term.length > MAX_TERM_LENGTH;
  const words = stack(
    stage,
    [
      isLead
        ? { text: card.term, role: 'strong', most: 60, least: 36, rows: 2, ink: body.accent }
        : { text: card.term, role: 'display', most: 192, least: 52, rows: 2, height: box.height * 0.5 },
      card.note === undefined
        ? undefined
        : { text: card.note, role: 'label', most: frame.small.label, rows: 2, ink: body.accent, gap: 34 },
      {
        text: card.text,
        role: isLead ? 'display' : 'text',
        most: isLead ? 114 : 68,
        least: 40,
        rows: 6,
        width: box.width * 0.94,
        gap: 46,
      },
    ],
    { motion: { idle: 'creep' } },
  );
  return [...rule(stage, words.top - 56), ...words.layers];
}

/** The longest term that is set large. */
const MAX_TERM_LENGTH = 24;

/** The term on the carrier, and its meaning beside it. */
function besides(card: CardOf<'definition'>, stage: Stage): readonly Layer[] {
  const { box, head, body, frame, headBox = box } = stage;
  const term = stack(
    stage,
    [
      { text: card.term, role: 'display', most: 114, least: 52, rows: 3 },
      card.note === undefined
        ? undefined
        : { text: card.note, role: 'text', most: frame.small.note, rows: 4, ink: head.muted, gap: 36 },
    ],
    { box: headBox, surface: head, align: 'left', seat: frame.narrow ? 'top' : 'middle' },
  );
  const meaning = stage.text(card.text, 'text', {
    most: 88,
    least: 40,
    rows: 8,
    width: box.width * 0.96,
    height: box.height,
    align: 'left',
  });
  const cue = spokenCue(stage.spoken, card.text);
  return [
    ...term.layers,
    ...say(stage, meaning, {
      x: box.x,
      y: box.y + (box.height - meaning.height) / 2,
      ink: body.ink,
      by: 'line',
      order: 4,
      ...(cue === undefined || isFarOff(stage, cue) ? {} : { cue }),
    }),
  ];
}

/** Such a meaning is shown at once: waiting for its words would leave half of the picture empty. */
function isFarOff({ spoken }: Stage, cue: string): boolean {
  const at = spoken.toLowerCase().indexOf(cue.split(' ')[0] ?? '');
  return at < 0 || at > MAX_CHARACTERS_BEFORE;
}

/** About two seconds of speech. */
const MAX_CHARACTERS_BEFORE = 30;
