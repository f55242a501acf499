import { useEffect } from 'react';

/** Calls it when the user presses ? and is not writing, nor in a dialog. */
export function useHelpKey(onAsked: () => void): void {
  useEffect(() => {
    const listen = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      const isElsewhere = target instanceof Element && target.closest('input, textarea, select, dialog');
      if (key === '?' && !isElsewhere && !ctrlKey && !metaKey && !altKey) onAsked();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [onAsked]);
}
