import { useEffect } from 'react';

interface HistoryKeys {
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Ctrl+Z and Ctrl+Shift+Z or Ctrl+Y, with ⌘ on a Mac. In a text they are the browser's. */
export function useHistoryKeys({ onUndo, onRedo }: HistoryKeys): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target, ctrlKey, metaKey, altKey, shiftKey } = event;
      const key = event.key.toLowerCase();
      const isMeant = (key === 'z' || (key === 'y' && !shiftKey)) && (ctrlKey || metaKey) && !altKey;
      if (!isMeant) return;
      if (target instanceof Element && target.closest('input, textarea, select, dialog')) return;
      event.preventDefault();
      if (key === 'y' || shiftKey) onRedo();
      else onUndo();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [onUndo, onRedo]);
}
