import { DOMMatrix, ImageData, Path2D } from '@napi-rs/canvas';

/**
 * Functions that PDF.js 5.6 needs and Node 20 lacks. Without them, its list of drawing operations is empty,
 * without an error. Import this module before `pdfjs-serverless`, which looks for them when it is loaded.
 */
function define(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function copyTo(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
  const copy = new Uint8Array(length);
  copy.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
  return copy.buffer;
}

function getOrInsertComputed<Key, Value>(this: Map<Key, Value>, key: Key, make: (key: Key) => Value): Value {
  const found = this.get(key);
  if (found !== undefined || this.has(key)) return found as Value;
  const made = make(key);
  this.set(key, made);
  return made;
}

define(globalThis, 'DOMMatrix', DOMMatrix);
define(globalThis, 'ImageData', ImageData);
define(globalThis, 'Path2D', Path2D);
define(ArrayBuffer.prototype, 'transfer', copyTo);
define(ArrayBuffer.prototype, 'transferToFixedLength', copyTo);
define(Map.prototype, 'getOrInsertComputed', getOrInsertComputed);
define(WeakMap.prototype, 'getOrInsertComputed', getOrInsertComputed);
define(Math, 'sumPrecise', (values: Iterable<number>) => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
});
define(Uint8Array.prototype, 'toHex', function toHex(this: Uint8Array) {
  return Buffer.from(this).toString('hex');
});
define(Uint8Array.prototype, 'toBase64', function toBase64(this: Uint8Array) {
  return Buffer.from(this).toString('base64');
});
define(Uint8Array, 'fromBase64', (text: string) => new Uint8Array(Buffer.from(text, 'base64')));
define(
  Promise,
  'try',
  <Result, Values extends unknown[]>(task: (...values: Values) => Result, ...values: Values) =>
    new Promise<Result>((resolve) => resolve(task(...values))),
);
define(Promise, 'withResolvers', () => {
  let resolve: unknown;
  let reject: unknown;
  const promise = new Promise((fulfil, fail) => {
    resolve = fulfil;
    reject = fail;
  });
  return { promise, resolve, reject };
});
define(URL, 'parse', (url: string, base?: string) => (URL.canParse(url, base) ? new URL(url, base) : null));
