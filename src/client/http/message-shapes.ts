import { CHOICES } from '../../core/choices.ts';
import { CLIP_SOUNDS } from '../../core/clip-sound.ts';
import type {
  CaptionMode,
  CaptionPlace,
  CaptionSize,
  CaptionStyle,
  TransitionChoice,
} from '../../core/model.ts';
import type { Mood, MusicLevel } from '../../core/music.ts';
import type { GenerationEvent } from '../../protocol/event.ts';
import type {
  AssetView,
  BrandView,
  Card,
  CostView,
  Failure,
  GenerationList,
  GenerationSummary,
  GenerationView,
  ItemView,
  MusicFileView,
  ProviderWait,
  SceneView,
  SecondCaptionsView,
  SentenceSpan,
  ShotView,
  TakeView,
} from '../../protocol/generation.ts';
import { GENERATION_STATUSES, PHASES, type RunMode } from '../../protocol/names.ts';
import type { PhaseResponse } from '../../protocol/phase.ts';
import type { Problem } from '../../protocol/problem.ts';
import {
  amount,
  count,
  type Fields,
  flag,
  labelled,
  listOf,
  nullable,
  numberFrom,
  object,
  oneOf,
  optional,
  percent,
  positive,
  recordOf,
  refuse,
  type Shape,
  text,
  union,
  whole,
  withDefault,
} from './shapes.ts';

// The shapes are written by hand instead of taken from the server's zod schemas, because zod would be three quarters
// of the client's script. A test compares them with the schemas.

const status = oneOf(GENERATION_STATUSES);
const run = oneOf<RunMode>(['client', 'background']);
export const length = oneOf(CHOICES.lengths);
export const format = oneOf(CHOICES.formats);
export const resolution = oneOf(CHOICES.resolutions);
export const fps = oneOf(CHOICES.frameRates);
// Not checked against the choices, which would be more of what a page loads.
export const captions = text as Shape<CaptionMode>;
export const captionStyle = text as Shape<CaptionStyle>;
export const captionSize = text as Shape<CaptionSize>;
export const transition = text as Shape<TransitionChoice>;
export const music = text as Shape<MusicLevel>;
export const mood = text as Shape<Mood>;

const asset = object<AssetView>({
  hash: text,
  url: text,
  previewUrl: optional(text),
  mediaType: text,
  sizeBytes: count,
  take: withDefault(positive, 1),
  durationMs: optional(amount),
  hasSound: optional(flag),
  widthPx: optional(positive),
  heightPx: optional(positive),
});

const FAILURE: Fields<Failure> = { code: text, detail: text, advice: optional(text), retryable: flag };
export const failure = object<Failure>(FAILURE);

const waits = listOf(
  object<ProviderWait>({
    provider: text,
    // Passed on unchecked, so that a server may know further causes.
    cause: text as Shape<ProviderWait['cause']>,
    since: text,
    until: text,
    detail: text,
  }),
);

type Of<Union, Field extends keyof Union, Value> = Extract<Union, Record<Field, Value>>;
const word = <const Value extends string>(value: Value): Shape<Value> => oneOf([value]);

const item = union<ItemView, ItemView['status']>('status', {
  pending: object<Of<ItemView, 'status', 'pending'>>({ status: word('pending') }),
  running: object<Of<ItemView, 'status', 'running'>>({ status: word('running') }),
  ready: object<Of<ItemView, 'status', 'ready'>>({ status: word('ready'), asset }),
  failed: object<Of<ItemView, 'status', 'failed'>>({ status: word('failed'), failure }),
});

const take = object<TakeView>({
  id: text,
  number: positive,
  engine: optional(text),
  current: flag,
  selectable: flag,
  item,
});

/** Passed on unchecked: a page shows only what it knows of a card. */
const card = labelled<Card>('kind');

/** Passed on as a whole: the server checks it. */
const framing = optional(labelled<NonNullable<ShotView['framing']>>('picture'));

const shot = object<ShotView>({
  id: text,
  visualPrompt: text,
  narrationStart: optional(count),
  card: optional(card),
  picture: item,
  framing,
  clipSound: optional(oneOf(CLIP_SOUNDS)),
  framable: optional(text),
  take: optional(text),
  takes: optional(listOf(take)),
});

const scene = object<SceneView>({
  id: text,
  revision: count,
  title: text,
  narration: text,
  passages: optional(listOf(text)),
  unsupported: optional(listOf(object<SentenceSpan>({ start: count, end: count }))),
  durationMs: optional(amount),
  audio: item,
  audioTake: optional(text),
  audioTakes: optional(listOf(take)),
  shots: listOf(shot),
  segment: item,
});

const cost = object<CostView>({
  spentUsd: amount,
  uncertainUsd: withDefault(amount, 0),
  unpricedCalls: optional(positive),
  estimateUsd: withDefault(nullable(amount), null),
  budgetUsd: withDefault(nullable(amount), null),
});

const SUMMARY: Fields<GenerationSummary> = {
  id: text,
  revision: count,
  status,
  run: withDefault(run, 'client'),
  title: text,
  tags: optional(listOf(text)),
  tenant: optional(text),
  progress: percent,
  cost,
  cover: optional(item),
  coverFraming: framing,
  durationMs: optional(amount),
  createdAt: optional(text),
  updatedAt: optional(text),
  passage: optional(text),
};

/** A generation with its scenes. */
export const generationShape = object<GenerationView>({
  ...SUMMARY,
  language: optional(text),
  length: optional(length),
  format: optional(format),
  resolution: optional(resolution),
  fps: optional(fps),
  style: optional(text),
  look: optional(text),
  brand: optional(whole as Shape<BrandView>),
  voice: optional(text),
  audience: optional(text),
  tone: optional(text),
  fidelity: optional(word('free')),
  speed: optional(amount),
  scenePauseMs: optional(count),
  pronunciations: optional(recordOf(text)),
  captions: optional(captions),
  captionStyle: optional(captionStyle),
  captionSize: optional(captionSize),
  captionPlace: optional(text as Shape<CaptionPlace>),
  secondCaptions: optional(whole as Shape<SecondCaptionsView>),
  transition: optional(transition),
  music: optional(music),
  musicFile: optional(whole as Shape<MusicFileView>),
  mood: optional(mood),
  models: optional(object({ script: text, speech: text, picture: text })),
  scenes: listOf(scene),
  video: item,
  failure: optional(failure),
  waits: optional(waits),
  warnings: withDefault(listOf(text), []),
});

export const generationListShape = object<GenerationList>({
  generations: listOf(object<GenerationSummary>(SUMMARY)),
  nextCursor: withDefault(nullable(text), null),
});

const windowShape = object<PhaseResponse>({
  generationId: text,
  phase: oneOf(PHASES),
  startIndex: count,
  nextStartIndex: nullable(count),
  hasMore: flag,
  completed: count,
  total: count,
  failed: listOf(object({ ...FAILURE, index: count, sceneId: nullable(text) })),
  progress: percent,
  cost,
  phaseTimeMs: amount,
  scenes: listOf(scene),
});

/** The response to a phase call. Whether it makes progress is for the run to judge. */
export const phaseResponseShape: Shape<PhaseResponse> = (value, path) => {
  const answer = windowShape(value, path);
  return answer.hasMore === (answer.nextStartIndex !== null)
    ? answer
    : refuse('hasMore', 'it to match nextStartIndex');
};

const EVENTS: Readonly<Record<GenerationEvent['type'], Shape<GenerationEvent>>> = {
  snapshot: event('snapshot', generationShape),
  scene: event('scene', scene),
  progress: event('progress', object({ progress: percent })),
  status: event(
    'status',
    object<Of<GenerationEvent, 'type', 'status'>['data']>({
      status,
      failure: optional(failure),
      waits: optional(waits),
    }),
  ),
  cost: event('cost', cost),
};

/** An event with its type and id, see {@link GenerationEvent}. */
export const eventShape = union('type', EVENTS);

/** Whether this client knows this type of event. */
export function isEventType(type: string): boolean {
  return Object.hasOwn(EVENTS, type);
}

function event<Type extends string, Data>(type: Type, data: Shape<Data>) {
  return object<{ type: Type; id: number; data: Data }>({ type: word(type), id: count, data });
}

export const problemShape = object<Problem>({
  type: withDefault(text, 'about:blank'),
  title: text,
  status: numberFrom(400, 599),
  detail: optional(text),
  advice: optional(text),
  instance: optional(text),
  code: text,
  retryable: flag,
  retryAfterMs: optional(count),
  issues: optional(listOf(object({ path: text, message: text }))),
});
