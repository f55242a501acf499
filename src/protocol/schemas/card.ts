import * as z from 'zod';
import type { Card, MapPlace, ScenePerson } from '../../core/card.ts';
import { THINGS } from '../../core/things.ts';

const text = z.string();
const words = text.optional();
const value = z.number();
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const pixels = z.int().min(1).max(100_000);
const image = z.object({ hash, mediaType: text, widthPx: pixels, heightPx: pixels });
const thing = z.enum(THINGS).optional();

const comparedValue = z.object({ label: text, value });

const place: z.ZodType<MapPlace> = z.object({
  name: text,
  note: words,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

const person: z.ZodType<ScenePerson> = z.object({
  figure: text,
  name: words,
  pose: words,
  count: z.int().min(1).max(12).optional(),
  position: z.number().min(0).max(1).optional(),
});

/** What a shot shows, told apart by its kind; each field is described in `core/card.ts`. */
export const cardSchema: z.ZodType<Card> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('title'),
    title: text,
    kicker: words,
    subtitle: words,
    image: image.optional(),
    map: z.object({ places: z.array(place), country: words }).optional(),
    thing,
    logo: image.optional(),
  }),
  z.object({ kind: z.literal('chapter'), title: text, number: words, thing }),
  z.object({
    kind: z.literal('closing'),
    title: text,
    lines: z.array(text).optional(),
    source: words,
    credits: z.literal(true).optional(),
    thing,
    logo: image.optional(),
  }),
  z.object({
    kind: z.literal('statement'),
    text,
    emphasis: words,
    thing,
    image: image.optional(),
    puppet: words,
    act: words,
    view: z.int().min(0).optional(),
  }),
  z.object({ kind: z.literal('question'), text }),
  z.object({
    kind: z.literal('quote'),
    text,
    attribution: words,
    reported: z.literal(true).optional(),
    view: z.int().min(0).optional(),
  }),
  z.object({
    kind: z.literal('definition'),
    term: text,
    text,
    note: words,
    view: z.int().min(0).optional(),
  }),
  z.object({ kind: z.literal('number'), value: text, unit: words, label: text, context: words }),
  z.object({
    kind: z.literal('series'),
    form: z.enum(['bars', 'columns', 'line', 'share']),
    title: text,
    measure: words,
    unit: words,
    labels: z.array(text).min(1),
    series: z.array(z.object({ name: words, values: z.array(value.nullable()) })).min(1),
    highlight: words,
    source: words,
  }),
  z.object({
    kind: z.literal('part'),
    part: z.int().min(0),
    whole: z.int().min(1),
    label: text,
    rest: words,
    title: words,
    source: words,
  }),
  z.object({
    kind: z.literal('comparison'),
    form: z.enum(['side-by-side', 'before-after']),
    title: text,
    measure: words,
    unit: words,
    sides: z.tuple([comparedValue, comparedValue]),
    source: words,
  }),
  z.object({ kind: z.literal('list'), heading: words, ordered: z.boolean(), items: z.array(text) }),
  z.object({
    kind: z.literal('timeline'),
    title: words,
    events: z.array(z.object({ year: z.int(), date: words, text })),
  }),
  z.object({
    kind: z.literal('table'),
    title: words,
    header: z.array(text),
    rows: z.array(z.array(text)),
    highlight: words,
    source: words,
  }),
  z
    .object({ kind: z.literal('map'), title: words, places: z.array(place), country: words })
    .refine(({ places, country }) => places.length > 0 || country !== undefined, 'has nothing to show'),
  z.object({
    kind: z.literal('figure'),
    image,
    label: words,
    caption: words,
    alternativeText: words,
    source: words,
  }),
  z.object({
    kind: z.literal('code'),
    title: words,
    language: words,
    lines: z.array(text),
    highlight: z.array(z.int().min(0)).optional(),
  }),
  z.object({
    kind: z.literal('formula'),
    notation: z.enum(['tex', 'mathml']),
    source: text,
    title: words,
  }),
  z.object({
    kind: z.literal('diagram'),
    title: words,
    form: z.enum(['flow', 'tree', 'cycle']),
    nodes: z.array(z.object({ id: text, text })),
    edges: z.array(z.object({ from: text, to: text, text: words, isPlain: z.literal(true).optional() })),
  }),
  z.object({ kind: z.literal('speaker'), speaker: text, text, side: z.enum(['left', 'right']).optional() }),
  z.object({
    kind: z.literal('scene'),
    setting: text,
    hour: z.enum(['morning', 'day', 'dusk', 'night']).optional(),
    weather: z.enum(['storm', 'snow', 'mist']).optional(),
    view: z.int().min(0).optional(),
    people: z.array(person).optional(),
    things: z.array(text).optional(),
    acts: z.record(text, text).optional(),
    counts: z.record(text, z.int().min(1).max(12)).optional(),
    words,
  }),
]);
