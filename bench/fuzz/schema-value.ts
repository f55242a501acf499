import type { Random } from './random.ts';

export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Record<string, JsonSchema>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minItems?: number;
}

const ADDRESSES = [
  'http://127.0.0.1:9/',
  'http://[::1]/',
  'http://0/',
  'http://10.0.0.1/a',
  'http://a.invalid/',
];
const TEXTS = [
  'The keeper climbed two hundred steps.',
  'A lamp',
  'One.\n\nTwo.',
  'embedded:flite',
  '\u0641 b',
];
/** Replaced by ids that exist when the request is sent. */
const IDS = ['{id}', '{sceneId}', '{secondSceneId}', '{shotId}', 'none'];
const TAKES = ['{take}', '{hash}', 'a'.repeat(64)];

/** A value that nearly fits a schema. */
export function schemaValue(
  schema: JsonSchema,
  schemas: Record<string, JsonSchema>,
  random: Random,
): unknown {
  const of = (inner: JsonSchema) => schemaValue(inner, schemas, random);
  if (schema.$ref !== undefined) return of(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if ('const' in schema) return schema.const;
  if (schema.enum !== undefined) return random.oneOf(schema.enum);
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices !== undefined && choices.length > 0) return of(random.oneOf(choices));
  const type = typeof schema.type === 'object' ? random.oneOf(schema.type) : schema.type;
  switch (type) {
    case 'object': {
      const kept = Object.entries(schema.properties ?? {}).filter(
        ([name]) => schema.required?.includes(name) || random.chance(0.3),
      );
      return Object.fromEntries(kept.map(([name, inner]) => [name, of(inner)]));
    }
    case 'array':
      if (schema.prefixItems !== undefined) return schema.prefixItems.map(of);
      return Array.from({ length: (schema.minItems ?? 0) + random.below(3) }, () => of(schema.items ?? {}));
    case 'string':
      if (schema.format === 'uri') return random.oneOf(ADDRESSES);
      if (schema.pattern?.includes('{64}')) return random.oneOf(TAKES);
      return random.oneOf(schema.pattern?.includes('A-Za-z0-9_-') ? IDS : TEXTS);
    case 'integer':
    case 'number': {
      const { minimum = 0, maximum = 20 } = schema;
      return minimum + random.below(Math.min(maximum - minimum, 60) + 1);
    }
    case 'boolean':
      return random.chance(0.5);
    default:
      return null;
  }
}
