import type { FilmStage, Progress } from './film-progress.ts';
import { formatDuration } from './format.ts';

/** Shows how far a video is. Everything goes to stderr: stdout belongs to the result. */
export interface ProgressDisplay {
  update(progress: Progress): void;
  /** Removes what must not stand beside the lines that follow. */
  end(): void;
}

const STAGE_LABELS: Record<FilmStage, string> = {
  reading: 'Reading the document',
  scripting: 'Writing the script',
  scenes: 'Making scenes',
  joining: 'Joining the video',
};

/** A terminal gets one line that rewrites itself; a file or a pipe gets a line for each step. */
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
      // A terminal that does not know its width says 0.
      stream.write(describe(progress).slice(0, (stream.columns || 80) - 1));
    },
    end: clear,
  };
}

function plainLines(stream: NodeJS.WriteStream): ProgressDisplay {
  let shown = '';
  return {
    update(progress) {
      const key = `${progress.stage} ${progress.scenesDone}`;
      if (key === shown) return;
      shown = key;
      stream.write(`${describe(progress)}\n`);
    },
    end: () => {},
  };
}

function describe({ stage, scenesDone, scenesTotal, timeLeftMs }: Progress): string {
  const parts = [STAGE_LABELS[stage]];
  if (stage === 'scenes') parts.push(`${scenesDone} of ${scenesTotal}`);
  const isUnderWay = stage === 'scenes' && scenesDone < scenesTotal;
  if (isUnderWay && timeLeftMs !== undefined) parts.push(`about ${formatDuration(timeLeftMs)} left`);
  return parts.join(', ');
}
