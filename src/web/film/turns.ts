/** By film, the last change or step that was asked for. */
const last = new Map<string, Promise<unknown>>();

/**
 * Makes the changes of a film one after the other, however fast they are asked for. So an undo that is pressed before
 * a change has been answered undoes that change, and not the one before it.
 */
export function inTurn<Result>(generationId: string, task: () => Promise<Result>): Promise<Result> {
  const before = last.get(generationId) ?? Promise.resolve();
  const run = before.then(task, task);
  last.set(generationId, run);
  return run;
}
