import { expect, test } from 'vitest';
import { parseContentType } from './content-type.ts';

test.each([
  ['', {}],
  ['Text/HTML', { mediaType: 'text/html' }],
  ['text/plain; format=flowed; charset="ISO-8859-1"', { mediaType: 'text/plain', charset: 'ISO-8859-1' }],
  ['; charset=utf-8', { charset: 'utf-8' }],
])('"%s" is parsed as %j', (header, said) => expect(parseContentType(header)).toEqual(said));
