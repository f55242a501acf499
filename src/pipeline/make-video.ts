import { stat } from 'node:fs/promises';
import { InputError } from '../core/errors.ts';
import type { Script } from '../core/model.ts';
import type { DocumentSource } from '../documents/read-document.ts';
import { findStyle } from '../pictures/find-style.ts';
import { findVoice } from '../speech/find-voice.ts';
import type { AssetFolder } from '../store/asset-folder.ts';
import { joinScenes } from './join-scenes.ts';
import { makeScenes } from './make-scenes.ts';
import { type OutputFiles, planOutput, publish } from './output-files.ts';
import type { Progress } from './progress.ts';
import type { VideoSettings } from './settings.ts';
import type { Stages } from './stages.ts';

export interface MakeVideoRequest {
  readonly source: DocumentSource;
  /** The MP4 file to make. */
  readonly out: string;
  /** Replace files that exist. */
  readonly force: boolean;
  readonly settings: VideoSettings;
}

export interface MakeVideoOptions {
  readonly signal: AbortSignal;
  /** How many scenes are worked on at once: each keeps one core busy. */
  readonly concurrency: number;
  readonly onProgress?: (progress: Progress) => void;
  /** Something the user should know that does not stop the work: one plain sentence. */
  readonly onWarning?: (warning: string) => void;
}

/** What was made. */
export interface MadeVideo {
  readonly title: string;
  readonly files: OutputFiles;
  readonly scenes: number;
  readonly durationMs: number;
  readonly sizeBytes: number;
  readonly warnings: readonly string[];
}

/**
 * Makes a video of a document: reads it, writes the script, makes each scene's speech and pictures and renders
 * it as soon as both are there, and joins the scenes. What is in the folder from an earlier run is used again.
 * Everything that can be wrong with the request is said before any scene is begun.
 *
 * @throws PipelineError of the stage that failed; the signal's reason when aborted.
 */
export async function makeVideo(
  stages: Stages,
  folder: AssetFolder,
  request: MakeVideoRequest,
  options: MakeVideoOptions,
): Promise<MadeVideo> {
  const { signal, onProgress = () => {} } = options;
  const settings: VideoSettings = {
    ...request.settings,
    voice: findVoice(stages.speechEngine, request.settings.voice).id,
    style: findStyle(stages.illustrator, request.settings.style).id,
  };
  const files = await planOutput(request.out, {
    force: request.force,
    captions: settings.captions !== 'none',
  });
  await folder.sweep();
  const warnings: string[] = [];
  const warn = (warning: string) => {
    if (warnings.includes(warning)) return;
    warnings.push(warning);
    options.onWarning?.(warning);
  };

  const start = { scenesDone: 0, scenesTotal: 0, timeLeftMs: undefined };
  onProgress({ stage: 'reading', ...start });
  const script = await writeScript(stages, request, {
    signal,
    warn,
    onScripting: () => onProgress({ stage: 'scripting', ...start }),
  });

  const common = { stages, folder, script, settings, signal };
  const scenes = await makeScenes({ ...common, concurrency: options.concurrency, onProgress });
  onProgress({
    stage: 'joining',
    scenesDone: scenes.length,
    scenesTotal: scenes.length,
    timeLeftMs: undefined,
  });
  const joined = await joinScenes({ ...common, scenes, warnings });
  try {
    signal.throwIfAborted();
    await publish(joined.files, files);
  } finally {
    await joined.discard();
  }
  const { size: sizeBytes } = await stat(files.video);
  return {
    title: script.title,
    files,
    scenes: scenes.length,
    durationMs: joined.durationMs,
    sizeBytes,
    warnings,
  };
}

interface WritingContext {
  readonly signal: AbortSignal;
  readonly warn: (warning: string) => void;
  readonly onScripting: () => void;
}

/** Everything up to the script, and all that can be said before work is spent. */
async function writeScript(
  stages: Stages,
  { source, settings }: MakeVideoRequest,
  { signal, warn, onScripting }: WritingContext,
): Promise<Script> {
  const document = await stages.readDocument(source, {
    signal,
    ...(settings.title !== undefined && { title: settings.title }),
  });
  document.warnings.forEach(warn);
  onScripting();
  const script = await stages.writer.write(document, { length: settings.length, signal });
  script.warnings.forEach(warn);
  const narration = script.scenes.map((scene) => scene.narration).join('\n\n');
  for (const problem of stages.speechEngine.unspeakable(narration, script.language)) {
    if (problem.severity === 'error') {
      throw new InputError('unspeakable_text', problem.message, { advice: problem.advice });
    }
    warn(`${problem.message} ${problem.advice}`);
  }
  return script;
}
