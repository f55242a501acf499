import { readFile } from 'node:fs/promises';

/** A listing of a page of the documentation, as a reader would copy it into a file. */
export interface Listing {
  readonly fileName: string;
  readonly code: string;
}

const LISTING = /^```(\w+)\n([\s\S]*?)^```$/gm;

/**
 * The listings in a Markdown file that are in a language, by default TypeScript with or without JSX. One says in its
 * first line what its file is called, if that matters.
 */
export async function readListings(path: string, language = /^tsx?$/): Promise<Listing[]> {
  const text = await readFile(path, 'utf8');
  return [...text.matchAll(LISTING)].flatMap(([, ending = '', code = ''], index) =>
    language.test(ending)
      ? { fileName: /^\/\/ (\S+)\n/.exec(code)?.[1] ?? `listing-${index}.${ending}`, code }
      : [],
  );
}
