import type { FilmStage, Progress } from './film-progress.ts';
import { formatDuration } from './format.ts';

/** Shows the progress of a film. Writes to stderr only: stdout is for the result. */
export interface ProgressDisplay {
  update(progress: Progress): void;
  /** Clears the line before other output. */
  end(): void;
}

const STAGE_LABELS: Record<FilmStage, string> = {
  reading: 'Reading the document',
  scripting: 'Writing the script',
  scenes: 'Making scenes',
  joining: 'Joining the video',
};

/** Small files are checked in less time than a terminal takes to show it. */
const COUNT_EVERY_MS = 100;

/** A terminal gets one line that is rewritten; a file or a pipe gets a line for each step. */
export function createProgressDisplay(
  stream: NodeJS.WriteStream,
  options: { readonly quiet: boolean },
): ProgressDisplay {
  if (options.quiet) return { update: () => {}, end: () => {} };
  return stream.isTTY ? rewritingLine(stream) : plainLines(stream);
}

function rewritingLine(stream: NodeJS.WriteStream): ProgressDisplay {
  const clear = () => stream.write('\r\u001b[K');
  return {
    update(progress) {
      clear();
      // A terminal of unknown width reports 0.
      stream.write(describe(progress).slice(0, (stream.columns || 80) - 1));
    },
    end: clear,
  };
}

function plainLines(stream: NodeJS.WriteStream): ProgressDisplay {
  let shown = '';
  return {
    update(progress) {
      const causes = progress.waits?.map(({ provider, cause }) => `${provider} ${cause}`) ?? [];
      const key = [progress.stage, progress.scenesDone, ...causes].join(' ');
      if (key === shown) return;
      shown = key;
      stream.write(`${describe(progress)}\n`);
    },
    end: () => {},
  };
}

/** A terminal counts on one line; a file or a pipe gets nothing. */
export function createCountDisplay(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
  label: string,
): { readonly update: (count: number) => void; readonly end: () => void } {
  if (!stream.isTTY) return { update: () => {}, end: () => {} };
  let writtenAtMs = Number.NEGATIVE_INFINITY;
  return {
    update(count) {
      if (performance.now() - writtenAtMs < COUNT_EVERY_MS) return;
      writtenAtMs = performance.now();
      stream.write(`\r\u001b[K${label}: ${count}`);
    },
    end: () => void stream.write('\r\u001b[K'),
  };
}

function describe({ stage, scenesDone, scenesTotal, timeLeftMs, waits = [] }: Progress): string {
  const parts = [STAGE_LABELS[stage]];
  if (stage === 'scenes') parts.push(`${scenesDone} of ${scenesTotal}`);
  const isUnderWay = stage === 'scenes' && scenesDone < scenesTotal;
  if (isUnderWay && timeLeftMs !== undefined) parts.push(`about ${formatDuration(timeLeftMs)} left`);
  for (const { provider, cause, until } of waits) {
    const time = new Date(until).toLocaleTimeString('en-GB');
    const what = cause === 'down' ? 'does not answer, tried again at' : 'takes no calls until';
    parts.push(`${provider} ${what} ${time}`);
  }
  return parts.join(', ');
}
