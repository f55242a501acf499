import { z } from 'zod';
import type { Credit } from '../../core/model.ts';
import { allows, commonsLicence } from '../licences.ts';
import type { PhotoUse } from '../photo-source.ts';

// What searches for pictures and for videos on Wikimedia Commons have in common:
// https://www.mediawiki.org/wiki/API:Search, with the extension CommonsMetadata.

const METADATA = 'Artist|LicenseShortName|LicenseUrl|ObjectName';

const text = z.object({ value: z.union([z.string(), z.number()]).transform(String) }).optional();
/** The metadata that credits need. */
export const commonsMetadata = z
  .object({ Artist: text, LicenseShortName: text, LicenseUrl: text, ObjectName: text })
  .default({});

/** The address of a search for files of a type. `prop` and `own` say what is told of each file. */
export function commonsSearch(
  baseUrl: string,
  options: {
    readonly find: string;
    readonly prop: string;
    /** The prefix of the parameters of `prop`. */
    readonly prefix: string;
    readonly own: Readonly<Record<string, string>>;
  },
): string {
  const { find, prop, prefix, own } = options;
  const query = new URLSearchParams({
    action: 'query',
    format: 'json',
    formatversion: '2',
    generator: 'search',
    gsrsearch: find,
    // Files.
    gsrnamespace: '6',
    gsrlimit: '20',
    prop,
    ...own,
    [`${prefix}extmetadatafilter`]: METADATA,
  });
  return `${baseUrl}?${query}`;
}

/** The answer to {@link commonsSearch}, with what is told of a file under the name of `prop`. */
export function commonsAnswer<File extends z.ZodType>(prop: string, file: File) {
  const page = z
    .object({
      title: z.string(),
      /** Place among the results: pages come in any order. */
      index: z.int().default(0),
    })
    .and(z.object({ [prop]: z.array(file).default([]) }));
  // A search without results has no `query`.
  const answer = z.object({ query: z.object({ pages: z.array(page) }).optional() });
  return (body: unknown): { readonly title: string; readonly file: z.output<File> }[] =>
    [...(answer.parse(body).query?.pages ?? [])]
      .sort((one, other) => one.index - other.index)
      .flatMap((each) => {
        const [first] = (each as Record<string, unknown>)[prop] as z.output<File>[];
        return first === undefined ? [] : [{ title: each.title, file: first }];
      });
}

/** Whom to name for a file, and under which licence; `undefined` if its licence does not allow the use. */
export function commonsCredit(
  title: string,
  file: { readonly descriptionurl: string; readonly extmetadata: z.output<typeof commonsMetadata> },
  use: PhotoUse,
): Credit | undefined {
  const { Artist, LicenseShortName, LicenseUrl, ObjectName } = file.extmetadata;
  const licence = commonsLicence(LicenseShortName?.value ?? '');
  if (licence === undefined || !allows(licence.id, use)) return undefined;
  return {
    title: plain(ObjectName?.value ?? title.replace(/^File:|\.\w+$/g, '')),
    author: plain(Artist?.value ?? '') || undefined,
    licence: licence.name,
    licenceUrl: z.url().safeParse(LicenseUrl?.value).data,
    sourceUrl: file.descriptionurl,
  };
}

/** Authors come as HTML. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|#38);/g, '&')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
}
