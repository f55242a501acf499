import type { TimelineCard } from '../../core/card.ts';
import { capitalised } from '../../core/text/capitalised.ts';
import { type Candidate, VALUES } from '../candidates.ts';
import { beatsOfLine, runsOf, type SceneContext } from '../context.ts';
import { mainClauseOf, withoutLead } from '../words/clauses.ts';
import { countWords } from '../words/reading.ts';

const MIN_EVENTS = 2;
/** Lowers timelines with only two dates. */
const TWO_COST = 16;
/** Two dates closer together than this belong to one event. */
const MIN_SPAN_YEARS = 5;
const MAX_EVENTS = 6;
const MAX_EVENT_WORDS = 11;
const MAX_EVENT_LENGTH = 70;
const MAX_TIMELINE_MS = 15_000;
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DATE = String.raw`(?<date>(?:\d{1,2}\s)?(?:${MONTH}\s)?(?:\d{1,2},\s)?(?<year>1[0-9]\d\d|20\d\d))`;
const OPENING = new RegExp(
  String.raw`^(?:In|On|By|Since|From)\s(?:early\s|late\s|mid-)?${DATE},?\s(?<text>.+)$`,
  'u',
);
const LABELLED = new RegExp(String.raw`^${DATE}(?::|\s[–—-])\s(?<text>.+)$`, 'u');
const CLOSING = new RegExp(String.raw`^(?<text>.+?)\s(?:in|on)\s${DATE}[.]$`, 'u');

type Event = TimelineCard['events'][number];

/** Timelines of two to six years in ascending order, within one paragraph or list, or from the film so far. */
export function timelineCards(context: SceneContext): Candidate[] {
  return [...ownTimelines(context), ...timelinesSoFar(context)];
}

/** Kinds of documents whose dates form one course of events. Papers also date what they cite. */
const COURSES = /^(?:article|encyclopedia|news|report)$/u;
/** The largest number of earlier events on a timeline. */
const MAX_BEFORE = 3;
const SO_FAR_COST = 14;

/** A dated sentence as the latest event after those that the film has told before. */
function timelinesSoFar({ material, sceneIndex, scene, beats }: SceneContext): Candidate[] {
  if (!COURSES.test(material.kind)) return [];
  const told = toldEvents(material);
  return scene.lines.flatMap((_, lineIndex): Candidate[] => {
    const own = told.findIndex((event) => event.scene === sceneIndex && event.line === lineIndex);
    const at = beatsOfLine(beats, lineIndex);
    if (own < 0 || !at) return [];
    const run = [told[own] as ToldEvent];
    for (let before = own - 1; before >= 0 && run.length <= MAX_BEFORE; before--) {
      const earlier = told[before] as ToldEvent;
      if (earlier.event.year < (run[0]?.event.year ?? 0)) run.unshift(earlier);
    }
    const years = (run.at(-1)?.event.year ?? 0) - (run[0]?.event.year ?? 0);
    if (run.length < MIN_EVENTS || years < MIN_SPAN_YEARS) return [];
    const card = { kind: 'timeline', title: material.title, events: run.map(({ event }) => event) } as const;
    return [{ card, value: VALUES.timeline - SO_FAR_COST, ...at, group: 'timeline so far' }];
  });
}

interface ToldEvent {
  readonly event: Event;
  readonly scene: number;
  readonly line: number;
}

const remembered = new WeakMap<SceneContext['material'], readonly ToldEvent[]>();

/** The dated sentences of the film, in order. */
function toldEvents(material: SceneContext['material']): readonly ToldEvent[] {
  const known = remembered.get(material);
  if (known) return known;
  const told = material.scenes.flatMap(({ lines }, scene) =>
    lines.flatMap(({ text, kind, source }, line): ToldEvent[] => {
      const event = kind === 'paragraph' && source === undefined ? eventOf(text) : undefined;
      return event ? [{ event, scene, line }] : [];
    }),
  );
  remembered.set(material, told);
  return told;
}

function ownTimelines(context: SceneContext): Candidate[] {
  const { scene, beats, material } = context;
  const runs = runsOf(context, ({ block, kind }) =>
    kind === 'paragraph' || kind === 'list' ? block : undefined,
  );
  return runs.flatMap(({ key, first, last }): Candidate[] => {
    const found: { event: Event; line: number }[] = [];
    for (let at = first; at <= last; at++) {
      const line = scene.lines[at];
      const event = line && eventOf(line.source?.kind === 'list' ? (line.source.items[0] ?? '') : line.text);
      if (event) found.push({ event, line: at });
    }
    const run = longestRun(found);
    if (run.length < MIN_EVENTS) return [];
    const [opening, closing] = [run[0], run.at(-1)];
    const from = opening && beatsOfLine(beats, opening.line)?.from;
    const to = closing && beatsOfLine(beats, closing.line)?.to;
    if (from === undefined || to === undefined) return [];
    const title = material.headingsOf(scene.lines[first]?.section ?? 0)[0];
    const card = {
      kind: 'timeline',
      ...(title && { title }),
      events: run.map(({ event }) => event),
    } as const;
    const isShort = run.length < 3;
    const years = (closing?.event.year ?? 0) - (opening?.event.year ?? 0);
    if (isShort && years < MIN_SPAN_YEARS) return [];
    return [
      {
        card,
        value: VALUES.timeline - (isShort ? TWO_COST : 0),
        from,
        to,
        group: `timeline ${key}`,
        maxMs: MAX_TIMELINE_MS,
      },
    ];
  });
}

/** The longest run of events with ascending years. */
function longestRun(found: readonly { event: Event; line: number }[]): { event: Event; line: number }[] {
  let best: { event: Event; line: number }[] = [];
  let run: { event: Event; line: number }[] = [];
  for (const own of found) {
    const before = run.at(-1);
    const goesOn =
      before && own.event.year > before.event.year && own.line - before.line <= 2 && run.length < MAX_EVENTS;
    run = goesOn ? [...run, own] : [own];
    if (run.length > best.length) best = run;
  }
  return best;
}

/** A year with its clause, if the clause is short and complete. */
export function eventOf(sentence: string): Event | undefined {
  const plain = withoutLead(sentence);
  const clause = mainClauseOf(plain);
  for (const text of [plain, ...(clause === undefined ? [] : [clause])]) {
    const groups = (LABELLED.exec(text) ?? OPENING.exec(text) ?? CLOSING.exec(text))?.groups;
    if (!groups?.text || !groups.year || !groups.date) continue;
    const told = groups.text.replace(/[.;,]$/u, '').trim();
    const isShort =
      countWords(told) <= MAX_EVENT_WORDS && told.length <= MAX_EVENT_LENGTH && countWords(told) >= 2;
    if (!isShort || /\b(?:1[0-9]\d\d|20\d\d)\b|["“”]/u.test(told)) continue;
    if (/^(?:it|he|she|they|this|that|these|which|and|or|but)\b/iu.test(told)) continue;
    const date = groups.date === groups.year ? {} : { date: groups.date };
    return {
      year: Number(groups.year),
      ...date,
      text: capitalised(told),
    };
  }
  return undefined;
}
