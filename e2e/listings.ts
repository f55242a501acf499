import { readFile } from 'node:fs/promises';

/** A code listing in the documentation, as a reader would copy it into a file. */
export interface Listing {
  readonly fileName: string;
  readonly code: string;
}

const LISTING = /^```(\w+)\n([\s\S]*?)^```$/gm;

/**
 * The listings of a Markdown file in a language, by default TypeScript with or without JSX. If the file name matters,
 * the listing's first line contains it.
 */
export async function readListings(path: string, language = /^tsx?$/): Promise<Listing[]> {
  const text = await readFile(path, 'utf8');
  return [...text.matchAll(LISTING)].flatMap(([, ending = '', code = ''], index) =>
    language.test(ending)
      ? { fileName: /^\/\/ (\S+)\n/.exec(code)?.[1] ?? `listing-${index}.${ending}`, code }
      : [],
  );
}
