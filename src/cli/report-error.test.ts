import { expect, test } from 'vitest';
import { GenerationFailedError, HttpError } from '../client/errors.ts';
import { DocumentError, EngineError, InputError, OutputError } from '../core/errors.ts';
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

test('what the server says is told as if it had happened here', () => {
  const { code, message, advice = '' } = full;
  const problem = { type: 'about:blank', title: 'Full', status: 507, code, detail: message, advice };
  const told = { exitCode: EXIT_CODES.output, code, message, advice, retryable: false };
  const refused = new HttpError(507, { problem: { ...problem, retryable: false } });
  expect(reportError(refused)).toEqual(told);
  expect(reportError(new GenerationFailedError({ code, detail: message, advice, retryable: false }))).toEqual(
    told,
  );
});

test('what a document smuggled into a message does not reach the terminal, nor does a stack', () => {
  const { message } = reportError(new Error('a\u001b[2J\nb'));
  expect(message).toBe('Unexpected error: a [2J b');
});
