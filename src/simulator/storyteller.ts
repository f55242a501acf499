import { sentences } from '../core/text/sentences.ts';

/** The part of JSON Schema that structured outputs use. */
export interface JsonSchema {
  readonly type?: unknown;
  readonly description?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
}

const MAX_DEPTH = 16;
const MAX_ITEMS = 2000;

/**
 * Retells a text in the shape of a schema, like a model that follows instructions: a description that says `about 6
 * scenes` gives an array of six, `about 40 words` the next sentences of about 40 words. Strings without a length are
 * a phrase from the next sentence. The same text and schema give the same value.
 */
export function retell(text: string, schema: JsonSchema): unknown {
  return valueFor(schema, createTeller(text), 0);
}

const FREE_ANSWER_WORDS = 60;

/** What a model would answer, in the requested schema if there is one. Tokens are counted as four letters each. */
export function tell(source: string, schema: JsonSchema | undefined) {
  const translated = schema && translate(source);
  const text =
    schema === undefined
      ? retellFreely(source, FREE_ANSWER_WORDS)
      : JSON.stringify(translated ?? retell(source, schema));
  return { text, input: Math.ceil(source.length / 4), output: Math.ceil(text.length / 4) };
}

/** Numbered texts, each in guillemets: in no other language, but told apart from the original. */
function translate(source: string): unknown {
  if (!source.startsWith('{"film":')) return undefined;
  const { texts } = JSON.parse(source) as { readonly texts: readonly { number: number; text: string }[] };
  return { texts: texts.map(({ number, text }) => ({ number, text: `«${text}»` })) };
}

/** The first sentences of a text, with about this many words. */
export function retellFreely(text: string, words: number): string {
  return createTeller(text).prose(words);
}

function valueFor(schema: JsonSchema, teller: Teller, depth: number): unknown {
  if (depth > MAX_DEPTH) return null;
  const [option] = schema.anyOf ?? [];
  if (option !== undefined) return valueFor(option, teller, depth + 1);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const wanted = wantedNumber(schema);
  switch (schema.type) {
    case 'object': {
      const parts = Object.entries(schema.properties ?? {});
      const begin = teller.position();
      const told = new Map(
        parts.map(([name, part]) => [name, isPassages(part) ? undefined : valueFor(part, teller, depth + 1)]),
      );
      // Which passages it rests on is known once it is told.
      const value = (name: string, part: JsonSchema) =>
        isPassages(part) ? teller.passagesSince(begin) : told.get(name);
      return Object.fromEntries(parts.map(([name, part]) => [name, value(name, part)]));
    }
    case 'array': {
      const length = Math.min(MAX_ITEMS, wanted ?? schema.minItems ?? 1);
      return Array.from({ length }, () => valueFor(schema.items ?? {}, teller, depth + 1));
    }
    case 'number':
    case 'integer':
      return wanted ?? 1;
    case 'boolean':
      return true;
    default:
      if (isLanguageTag(schema)) return 'en';
      return wanted === undefined ? teller.phrase() : teller.prose(wanted);
  }
}

function isPassages({ type, description }: JsonSchema): boolean {
  return (
    type === 'array' && typeof description === 'string' && description.includes('numbers of the passages')
  );
}

function isLanguageTag({ description }: JsonSchema): boolean {
  return typeof description === 'string' && description.includes('BCP 47');
}

function wantedNumber({ description }: JsonSchema): number | undefined {
  const found = typeof description === 'string' ? /\babout (\d{1,4})\b/i.exec(description) : null;
  return found ? Number(found[1]) : undefined;
}

interface Teller {
  /** The next sentences, at least one, as many as come nearest to this many words. */
  prose(words: number): string;
  phrase(): string;
  /** How much was told so far. */
  position(): number;
  /** The numbers of the passages that were told since then. */
  passagesSince(position: number): number[];
}

/** Behind it is a passage of the document. */
const PASSAGE_NUMBER = /^\[\[(\d+)\]\] /gm;

/** Returns sentences from the beginning of a text, and starts again after the last. */
function createTeller(text: string): Teller {
  const told = passagesIn(text).flatMap(({ number, prose }) =>
    sentences(prose).map((sentence) => ({ number, text: sentence.text.replace(/\s+/g, ' ') })),
  );
  let next = 0;
  const used: (number | undefined)[] = [];
  // Complete sentences rarely have the exact length. Later sentences make up for the difference.
  let owedWords = 0;
  const upcoming = () => told[next % told.length] ?? { number: undefined, text: 'Nothing was given.' };
  return {
    prose(words) {
      const chosen: string[] = [];
      owedWords += words;
      do {
        const sentence = upcoming();
        chosen.push(sentence.text);
        used.push(sentence.number);
        owedWords -= wordCount(sentence.text);
        next += 1;
      } while (wordCount(upcoming().text) / 2 < owedWords);
      return chosen.join(' ');
    },
    phrase: () => upcoming().text.split(' ').slice(0, 8).join(' '),
    position: () => used.length,
    passagesSince: (position) => [...new Set(used.slice(position))].filter((number) => number !== undefined),
  };
}

/** The passages of a text by their numbers, or all of it if it has none. */
function passagesIn(text: string): { readonly number: number | undefined; readonly prose: string }[] {
  const plain = text.replace(/^#.*$/gm, '');
  const [before = '', ...rest] = plain.split(PASSAGE_NUMBER);
  const passages = rest.flatMap((part, index) =>
    index % 2 === 0 ? [{ number: Number(part), prose: rest[index + 1] ?? '' }] : [],
  );
  return [{ number: undefined, prose: before }, ...passages].map(({ number, prose }) => ({
    number,
    prose: prose.replace(/^#.*$/gm, '').replace(/^(?:[->|]|\d+\.) /gm, ''),
  }));
}

function wordCount(text: string): number {
  return text.split(' ').length;
}
