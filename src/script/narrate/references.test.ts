import { expect, test } from 'vitest';
import { withoutReferences } from './references.ts';

test.each([
  ['See it in RFC 2119 [RFC2119].', 'See it in RFC 2119.'],
  ['HTTP [RFC2616] requires that.', 'HTTP requires that.'],
  ['It is described in [RFC2616], and in [HTTP].', 'It is described in RFC2616, and in HTTP.'],
  ['The target (Section 9.3.1 of [HTTP]) is kept.', 'The target is kept.'],
  ['A lamp (oil; see In Depth: Oil) and a wick (see the shop).', 'A lamp (oil) and a wick.'],
  ['Mend the wick #1234.', 'Mend the wick.'],
  ['The events have landed https://lamp.example/pull/7', 'The events have landed'],
  ['You can find the lamp at https://lamp.example/7', 'You can find the lamp at https://lamp.example/7'],
  ['The latest on the storm in Holm (all times local):', 'The latest on the storm in Holm:'],
  ['The lamp [sic] burns.', 'The lamp [sic] burns.'],
])('%s', (written, said) => {
  expect(withoutReferences(written)).toBe(said);
});
