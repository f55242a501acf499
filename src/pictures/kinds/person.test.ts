import { expect, test } from 'vitest';
import { isPerson } from './person.ts';

test.each([
  ['Ann Lee', ''],
  ['Michael J. Holm', ''],
  ['Dr. Holm', ''],
  ['Senator Ines de la Cruz', ''],
  ['Tamsin Pentreath', 'director of the harbour museum'],
  ['Jory Angove', 'Head of Lamps at the Board of Harbours'],
  ['Wenna Trevose', 'Deputy editor and keeper of the lamp.'],
])('%s is a person', (name, role) => {
  expect(isPerson(name, role)).toBe(true);
});

test.each([
  ['The company', ''],
  ['Harbour News', ''],
  ['Holm Institutional Equities', ''],
  ['Charles Schwab', ''],
  ['John Holm University', 'a leader in the field'],
  ['President', ''],
  ['Ann', ''],
  ['Tamsin Pentreath', ''],
  ['Penlee Point', 'A headland with two lamps and a leader of the pack.'],
  ['According to Ann Lee', ''],
  ['In May', 'The Board’s director Ann Lee said that the lamp will burn.'],
  ['Penlee Point', 'The Board’s director Ann Lee said that the lamp will burn.'],
  ['Penlee Robotics', 'a developer and a leader in its field'],
  ['Tamsin Pentreath', 'a ship that the director bought'],
])('%s may be something else (%s)', (name, role) => {
  expect(isPerson(name, role)).toBe(false);
});
