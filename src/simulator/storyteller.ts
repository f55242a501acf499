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
 * Retells a text in the shape of a schema, as a model that does what it is told: a description that says `about
 * 6 scenes` gives an array of six, `about 40 words` the text's next sentences, of about as many words. Strings
 * without a length are a phrase from the sentence that comes next. The same text and schema give the same value.
 */
export function retell(text: string, schema: JsonSchema): unknown {
  return valueFor(schema, createTeller(text), 0);
}

/** The first sentences of a text, of about so many words. */
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
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, part]) => [
          name,
          valueFor(part, teller, depth + 1),
        ]),
      );
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
      return wanted === undefined ? teller.phrase() : teller.prose(wanted);
  }
}

function wantedNumber({ description }: JsonSchema): number | undefined {
  const found = typeof description === 'string' ? /\babout (\d{1,4})\b/i.exec(description) : null;
  return found ? Number(found[1]) : undefined;
}

interface Teller {
  /** The next sentences, as many as come nearest to so many words; at least one. */
  prose(words: number): string;
  phrase(): string;
}

/** Tells a text from its beginning, and again when it is told. */
function createTeller(text: string): Teller {
  const prose = text.replace(/^#.*$/gm, '').replace(/^(?:[->|]|\d+\.) /gm, '');
  const told = sentences(prose).map((sentence) => sentence.text.replace(/\s+/g, ' '));
  let next = 0;
  // Whole sentences are never just as long as wanted: what is too much or too little is made up for later.
  let owedWords = 0;
  const upcoming = () => told[next % told.length] ?? 'Nothing was given.';
  return {
    prose(words) {
      const chosen: string[] = [];
      owedWords += words;
      do {
        const sentence = upcoming();
        chosen.push(sentence);
        owedWords -= wordCount(sentence);
        next += 1;
      } while (wordCount(upcoming()) / 2 < owedWords);
      return chosen.join(' ');
    },
    phrase: () => upcoming().split(' ').slice(0, 8).join(' '),
  };
}

function wordCount(text: string): number {
  return text.split(' ').length;
}
