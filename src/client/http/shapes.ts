import { ProtocolError } from '../errors.ts';

/**
 * Reads a value as a message: returns it without unknown fields, and with defaults for absent ones.
 *
 * @throws ShapeFault at the first place where the value does not match.
 */
export type Shape<Message> = (value: unknown, path: string) => Message;

/** Says why a value is no such message, and where. */
class ShapeFault extends Error {}

/** Throws a {@link ShapeFault} that says what was expected at a place of a message. */
export function refuse(path: string, wanted: string): never {
  throw new ShapeFault(`${path ? ` at ${path}` : ''}: expected ${wanted}`);
}

/** A shape of the values that pass the test. */
function where<Message>(wanted: string, test: (value: unknown) => boolean): Shape<Message> {
  return (value, path) => (test(value) ? (value as Message) : refuse(path, wanted));
}

/** A shape of the numbers from `min` to `max`. */
export function numberFrom(min: number, max: number, isWhole = true): Shape<number> {
  const isKind = isWhole ? Number.isSafeInteger : Number.isFinite;
  return where(
    `${isWhole ? 'an integer' : 'a number'} from ${min} to ${max}`,
    (value) => isKind(value) && Number(value) >= min && Number(value) <= max,
  );
}

export const text = where<string>('text', (value) => typeof value === 'string');
export const flag = where<boolean>('true or false', (value) => typeof value === 'boolean');
// Marked as pure: apps that do not read choices leave them out.
export const decimal = /* @__PURE__ */ numberFrom(-Infinity, Infinity, false);
export const integer = /* @__PURE__ */ numberFrom(-Infinity, Infinity);
export const amount = numberFrom(0, Infinity, false);
export const count = numberFrom(0, Infinity);
export const positive = numberFrom(1, Infinity);
export const percent = numberFrom(0, 100, false);

export function oneOf<const Choice extends string | number>(choices: readonly Choice[]): Shape<Choice> {
  return where(`one of ${choices.join(', ')}`, (value) => choices.includes(value as Choice));
}

export function optional<Part>(part: Shape<Part>): Shape<Part | undefined> {
  return (value, path) => (value === undefined ? undefined : part(value, path));
}

export function nullable<Part>(part: Shape<Part>): Shape<Part | null> {
  return (value, path) => (value === null ? null : part(value, path));
}

export function withDefault<Part>(part: Shape<Part>, absent: Part): Shape<Part> {
  return (value, path) => (value === undefined ? absent : part(value, path));
}

export function listOf<Part>(part: Shape<Part>): Shape<Part[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return refuse(path, 'a list');
    return value.map((each, index) => part(each, path ? `${path}.${index}` : `${index}`));
  };
}

export function recordOf<Part>(part: Shape<Part>): Shape<Record<string, Part>> {
  return (value, path) => {
    const entries = Object.entries(partsOf(value, path));
    return Object.fromEntries(entries.map(([name, each]) => [name, part(each, `${path}.${name}`)]));
  };
}

/** The shape of each field. */
export type Fields<Message> = { readonly [Name in keyof Message]-?: Shape<Message[Name]> };

export function object<Message>(fields: Fields<Message>): Shape<Message> {
  const entries = Object.entries(fields) as [keyof Message & string, Shape<unknown>][];
  return (value, path) => {
    const known = partsOf(value, path);
    const message: Record<string, unknown> = {};
    for (const [name, shape] of entries) {
      const part = shape(known[name], path ? `${path}.${name}` : name);
      if (part !== undefined) message[name] = part;
    }
    return message as Message;
  };
}

/** A union that is discriminated by one field. */
export function union<Message, Kind extends string>(
  by: keyof Message & string,
  shapes: Readonly<Record<Kind, Shape<Message>>>,
): Shape<Message> {
  const kind = oneOf(Object.keys(shapes) as Kind[]);
  return (value, path) => {
    const known = partsOf(value, path);
    return shapes[kind(known[by], path ? `${path}.${by}` : by)](value, path);
  };
}

/** An object that is passed on as a whole, without a look at its fields: for what a page only hands on or draws. */
export const whole: Shape<unknown> = partsOf;

/** An object with a discriminating field, passed on as a whole. */
export function labelled<Message>(by: keyof Message & string): Shape<Message> {
  return (value, path) => {
    text(partsOf(value, path)[by], path ? `${path}.${by}` : by);
    return value as Message;
  };
}

function partsOf(value: unknown, path: string): Record<string, unknown> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, unknown>) : refuse(path, 'an object');
}

/** The value as a message, or `undefined` if it does not match. */
export function readMessage<Message>(shape: Shape<Message>, value: unknown): Message | undefined {
  try {
    return shape(value, '');
  } catch (error) {
    if (error instanceof ShapeFault) return undefined;
    throw error;
  }
}

/**
 * The backend's answer, if it follows the protocol.
 *
 * @throws ProtocolError that names the first place where it does not.
 */
export function parseAnswer<Message>(shape: Shape<Message>, answer: unknown): Message {
  try {
    return shape(answer, '');
  } catch (error) {
    if (!(error instanceof ShapeFault)) throw error;
    throw new ProtocolError('answer_invalid', `The server's answer is not in the protocol${error.message}.`);
  }
}
