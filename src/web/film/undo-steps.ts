import { useEffect } from 'react';

/** A change that can be taken back. */
export interface UndoStep {
  readonly takeBack: () => void;
}

/** By film, the latest last, while the page is open. */
const steps = new Map<string, UndoStep[]>();

export function rememberStep(generationId: string, step: UndoStep): void {
  steps.set(generationId, [...(steps.get(generationId) ?? []), step]);
}

/** It was taken back otherwise. */
export function forgetStep(generationId: string, step: UndoStep): void {
  const left = steps.get(generationId)?.filter((each) => each !== step);
  if (left) steps.set(generationId, left);
}

/** Takes back the last change of a film. Returns whether there was one. */
export function undoLastStep(generationId: string): boolean {
  const step = steps.get(generationId)?.at(-1);
  if (!step) return false;
  forgetStep(generationId, step);
  step.takeBack();
  return true;
}

/** Ctrl+Z, or ⌘Z on a Mac, takes back one change after the other. In a text it is the browser's. */
export function useUndoKey(generationId: string, onNothing: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
      if (key.toLowerCase() !== 'z' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
      if (target instanceof Element && target.closest('input, textarea, select, dialog')) return;
      event.preventDefault();
      if (!undoLastStep(generationId)) onNothing();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [generationId, onNothing]);
}
