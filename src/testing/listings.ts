import { readFile } from 'node:fs/promises';

/** A listing of a page of the documentation, as a reader would copy it into a file. */
export interface Listing {
  readonly fileName: string;
  readonly code: string;
}

const LISTING = /^```(tsx?)\n([\s\S]*?)^```$/gm;

/** The TypeScript in a Markdown file. A listing says in its first line what its file is called, if that matters. */
export async function readListings(path: string): Promise<Listing[]> {
  const text = await readFile(path, 'utf8');
  return [...text.matchAll(LISTING)].map(([, ending = '', code = ''], index) => ({
    fileName: /^\/\/ (\S+)\n/.exec(code)?.[1] ?? `listing-${index}.${ending}`,
    code,
  }));
}
