import { expect, test } from 'vitest';
import { createCountDisplay } from './progress-display.ts';

test('a terminal counts on one line that is cleared at the end; a pipe gets nothing', () => {
  const written = { terminal: '', pipe: '' };
  for (const [name, isTTY] of [
    ['terminal', true],
    ['pipe', false],
  ] as const) {
    const write = (text: string | Uint8Array) => {
      written[name] += text;
      return true;
    };
    const display = createCountDisplay({ isTTY, write }, 'Checking');
    for (const count of [1, 2, 3]) display.update(count);
    display.end();
  }
  const clear = `\r${String.fromCharCode(27)}[K`;
  expect(written.terminal.startsWith(`${clear}Checking: 1`) && written.terminal.endsWith(clear)).toBe(true);
  expect(written.pipe).toBe('');
});
