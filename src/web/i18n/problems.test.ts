import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGE_CODES, TEXTS } from './languages.ts';
import { describeProblem, PROBLEMS } from './problems.ts';
import { problems as de } from './problems-de.ts';
import { problems as en } from './problems-en.ts';

const SOURCE = join(import.meta.dirname, '../..');
/** Their problems never reach the page. */
const ELSEWHERE: readonly string[] = ['cli', 'conformance', 'simulator', 'testing', 'web'];
/** Written like the code of a problem, and none: zod's own code, a property, and how a theme shows a card of code. */
const OTHER_CODES: readonly string[] = ['custom', 'code', 'panel'];

/** How a code is written in the source: as the type or value of `code`, in a call, or by its HTTP status. */
const WRITTEN = [
  /\bcode(?::| =)\s*((?:\|?\s*'[a-z_]+'\s*)+)/g,
  /new RequestError\([^;]{0,80}?('[a-z]+(?:_[a-z]+)+')/g,
  /^ {2}[45]\d\d: ('[a-z_]+')/gm,
];
/** A code that is used under a name, such as `code: OUTCOME_UNKNOWN`. */
const NAMED = /\bcode: ([A-Z_]{3,})\b/g;

function codesInSource(): string[] {
  const rooms = readdirSync(SOURCE, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !ELSEWHERE.includes(entry.name))
    .map(({ name }) => join(SOURCE, name));
  const texts = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !/\.(?:test|contract)\.ts$/.test(path))
      .map((path) => readFileSync(join(room, path), 'utf8')),
  );
  const written = WRITTEN.flatMap((pattern) =>
    texts.flatMap((text) => [...text.matchAll(pattern)].map(([, codes = '']) => codes)),
  );
  const all = texts.join('\n');
  const named = [...all.matchAll(NAMED)].map(
    ([, name]) => all.match(`const ${name} = ('[a-z_]+')`)?.[1] ?? '',
  );
  const codes = new Set([...written, ...named].flatMap((each) => each.match(/[a-z_]+/g) ?? []));
  return [...codes].filter((code) => !OTHER_CODES.includes(code));
}

test('every code that the server or the client can answer has a text in each language but English', async () => {
  const codes = codesInSource();
  for (const code of [
    'outcome_unknown',
    'document_empty',
    'network_failed',
    'origin_refused',
    'token_required',
  ]) {
    expect(codes).toContain(code);
  }
  for (const language of LANGUAGE_CODES.filter((code) => code !== 'en')) {
    const texts = await TEXTS.problems[language]();
    expect(
      codes.filter((code) => !(code in texts)),
      language,
    ).toEqual([]);
    expect(Object.keys(texts), language).toEqual(Object.keys(de));
  }
});

describe('a problem is told', () => {
  beforeAll(async () => {
    await i18next.init({ resources: {} });
    i18next.addResourceBundle('de', PROBLEMS, de);
    i18next.addResourceBundle('en', PROBLEMS, en);
  });
  const told = (code: string) => describeProblem({ code, detail: 'It broke.', advice: 'Wait.' });

  test('in the user’s language, with the server’s words as details', async () => {
    await i18next.changeLanguage('de');
    expect(told('url_failed')).toEqual({ text: de.url_failed, details: 'It broke. Wait.' });
    expect(told('http_502')).toEqual({ text: de.http, details: 'It broke. Wait.' });
    expect(told('network_failed')).toEqual({ text: de.network_failed });
  });

  test('in the server’s words, where there are no others', async () => {
    await i18next.changeLanguage('de');
    expect(told('never_heard_of')).toEqual({ text: 'It broke. Wait.' });
    await i18next.changeLanguage('en');
    expect(told('url_failed')).toEqual({ text: 'It broke. Wait.' });
    expect(told('unexpected')).toEqual({ text: en.unexpected, details: 'It broke. Wait.' });
  });
});
