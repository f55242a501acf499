import type { KeyboardEvent } from 'react';

/** Sends a form with Ctrl+Enter, or with ⌘+Enter on a Mac: from one of its fields, or from anywhere in it. */
export function submitWithKeys(
  event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement | HTMLFormElement>,
): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const { currentTarget } = event;
  const form = currentTarget instanceof HTMLFormElement ? currentTarget : currentTarget.form;
  form?.requestSubmit();
}
