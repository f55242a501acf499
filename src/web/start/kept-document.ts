import { useEffect, useRef, useState } from 'react';
import { discardDraft, draftOf, keepDraft } from '../drafts.ts';
import { type DocumentSettings, isEmptySource, NO_DOCUMENT_SETTINGS, type Source } from './film-settings.ts';

/** What the user has brought to the start page. */
export interface BroughtDocument {
  readonly source: Source;
  readonly documentSettings: DocumentSettings;
}

export const NO_DOCUMENT: BroughtDocument = {
  source: { text: '' },
  documentSettings: NO_DOCUMENT_SETTINGS,
};

const DRAFT = 'document';
/** How long typing has to rest before it is kept, in milliseconds: a text can be long. */
const REST_MS = 400;

/** Kept only while the page is open: a page cannot open a file again by itself. */
let withFile: BroughtDocument | undefined;

/** The document on the start page. It is there again after leaving the page, until it was used. */
export function useKeptDocument() {
  const [brought, setBrought] = useState(keptDocument);
  const [isRestored, setIsRestored] = useState(() => !isEmptySource(brought.source));
  const latest = useRef<BroughtDocument | undefined>(brought);

  const keepLatest = () => latest.current && keep(latest.current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept is always the latest.
  useEffect(() => {
    const timer = setTimeout(keepLatest, REST_MS);
    return () => clearTimeout(timer);
  }, [brought]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above.
  useEffect(() => {
    addEventListener('pagehide', keepLatest);
    return () => {
      removeEventListener('pagehide', keepLatest);
      keepLatest();
    };
  }, []);

  return {
    brought,
    /** Whether it was brought before this page was opened, and not changed since. */
    isRestored,
    bring(next: BroughtDocument) {
      latest.current = next;
      setBrought(next);
      setIsRestored(false);
    },
    /** Once a film is made of it. */
    forget() {
      latest.current = undefined;
      keep(NO_DOCUMENT);
    },
  };
}

function keptDocument(): BroughtDocument {
  if (withFile) return withFile;
  const { text, topic, part = '', pronunciations = '' } = draftOf(DRAFT) ?? {};
  const source = topic === undefined ? { text: text ?? '' } : { topic };
  return isEmptySource(source) ? NO_DOCUMENT : { source, documentSettings: { part, pronunciations } };
}

function keep(document: BroughtDocument): void {
  const { source, documentSettings } = document;
  withFile = 'file' in source ? document : undefined;
  if ('file' in source || isEmptySource(source)) discardDraft(DRAFT);
  else keepDraft(DRAFT, { ...source, ...documentSettings });
}
