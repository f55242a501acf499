import type { KeyboardEvent } from 'react';

/** Sends the form of the field with Ctrl+Enter, or with ⌘+Enter on a Mac. */
export function submitWithKeys(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
}
