import type { GenerationView } from '../../protocol/generation.ts';

/**
 * How far to drive a generation that has work left which no server does: to its end, to its script, or not at all.
 */
export type LoadDrive = boolean | 'script';

/** What to do with a loaded generation. */
export interface LoadOptions {
  /**
   * How far to drive it, now and whenever work on it begins while it is shown. A function decides by the loaded
   * generation. True by default.
   */
  readonly drive?: LoadDrive | ((generation: GenerationView) => LoadDrive);
}

/** A choice of {@link LoadOptions}. */
export type DriveChoice = NonNullable<LoadOptions['drive']>;

export function driveFor(generation: GenerationView, choice: DriveChoice): LoadDrive {
  return typeof choice === 'function' ? choice(generation) : choice;
}

/** Whether this store works on the generation until it is finished, or follows a server that does. */
export function isToBeFinished({ run }: GenerationView, drive: LoadDrive): boolean {
  return drive === true || run === 'background';
}
