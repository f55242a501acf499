import { useEffect, useRef } from 'react';

/**
 * Takes files that are dropped anywhere, or a browser would leave the page to show one that missed its place.
 *
 * @param onFile is given the first of those that nothing else has taken
 */
export function useDroppedFiles(onFile: (file: File) => void = () => {}): void {
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    const take = (event: DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (event.type === 'drop' && file) latest.current(file);
    };
    addEventListener('dragover', take);
    addEventListener('drop', take);
    return () => {
      removeEventListener('dragover', take);
      removeEventListener('drop', take);
    };
  }, []);
}
