import { expect, test } from 'vitest';
import { DocumentError, EngineError, InputError, OutputError, SceneError } from '../core/errors.ts';
import { EXIT_CODES, reportError } from './report-error.ts';

const full = new OutputError('disk_full', 'The disk is full.', { advice: 'Free some space.' });

test.each([
  [new InputError('unknown_voice', 'No such voice.'), 2],
  [new DocumentError('document_empty', 'It is empty.'), 3],
  [new DocumentError('url_refused', 'It is private.'), 4],
  [full, 5],
  [new EngineError('ffmpeg_missing', 'No ffmpeg.'), 6],
  [new RangeError('five'), 1],
  ['just a text', 1],
])('%s has its own exit status', (error, exitCode) => expect(reportError(error).exitCode).toBe(exitCode));

test('a failure inside a scene keeps its status and says where it was', () => {
  const failure = SceneError.wrap(full, { scene: { id: 's', title: 'The Sea' }, number: 3 });
  expect(reportError(failure)).toEqual({
    exitCode: EXIT_CODES.output,
    code: 'disk_full',
    message: 'Scene 3, “The Sea”: The disk is full.',
    advice: 'Free some space.',
    retryable: false,
  });
});

test('what a document smuggled into a message does not reach the terminal, nor does a stack', () => {
  const { message } = reportError(new Error('a\u001b[2J\nb'));
  expect(message).toBe('Something went wrong that should not: a [2J b');
});
