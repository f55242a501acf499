import i18next from 'i18next';
import { expect, test } from 'vitest';
import { describeProblem, PROBLEMS } from './problems.ts';
import { problems as de } from './problems-de.ts';
import { problems as es } from './problems-es.ts';

test('both languages know the same problems, and say of each the case where English does', () => {
  expect(Object.keys(es)).toEqual(Object.keys(de));
  for (const [code, text] of Object.entries(de)) {
    expect(es[code]?.includes('{{detail}}'), code).toBe(text.includes('{{detail}}'));
  }
});

test('a problem is told in the user’s language, and in the server’s words where there are none', async () => {
  await i18next.init({ lng: 'de', resources: {} });
  i18next.addResourceBundle('de', PROBLEMS, de);
  const told = (code: string) => describeProblem({ code, detail: 'It cost $& 1.', advice: 'Wait.' });
  expect(told('url_failed')).toBe('Die Seite ließ sich nicht laden (It cost $& 1.).');
  expect(told('edit_conflict')).toBe(de.edit_conflict);
  expect(told('never_heard_of')).toBe('It cost $& 1. Wait.');
  await i18next.changeLanguage('en');
  expect(told('url_failed')).toBe('It cost $& 1. Wait.');
});
