import { and, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { InputError } from '../../core/errors.ts';
import { languageName } from '../../core/text/languages/languages.ts';
import { type BlobStore, generations, type Ledger, type StoredSettings } from '../../store/index.ts';
import type { SecondTexts } from '../makers/second-texts.ts';
import { readScript } from '../makers/stored-json.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { readGeneration, readSceneRows } from '../rows/generation-rows.ts';
import { checkWritten } from '../rows/scene-rows.ts';

export type SecondCaptions = NonNullable<StoredSettings['secondCaptions']>;
type Texts = SecondTexts['scenes'];

/** Of a document there are seldom more translations into one language; the latest are looked at. */
const MAX_CANDIDATES = 20;

/**
 * The words of a translation of a film, for captions in two languages: of a film that was translated from it, of the
 * film that it was translated from, or of another translation of that one. Scenes whose words were changed since they
 * were translated have none.
 *
 * @throws InputError `translation_needed` if there is none; GenerationError `not_ready` before the script is written
 */
export async function findSecondTexts(
  ledger: Ledger,
  generationId: string,
  { language, blobs }: { readonly language: string; readonly blobs: BlobStore },
): Promise<SecondTexts> {
  const generation = await readGeneration(ledger, generationId);
  checkWritten(generation);
  const own = await narrationsOf(ledger, generation.id);
  const original = await originalOf(generation, blobs);
  const basis = original?.narrations ?? own;
  const found: Texts[] = [];
  if (original && isSameLanguage(original.language, language)) found.push(textsFor(own, original.narrations));
  for (const row of await candidates(ledger, generation, language)) {
    const translated = await originalOf(row, blobs);
    if (translated === undefined) continue;
    const said = await narrationsOf(ledger, row.id);
    const fitting = [...said].filter(([id]) => translated.narrations.get(id) === basis.get(id));
    found.push(textsFor(own, new Map(fitting)));
  }
  const scenes = found.reduce((most, each) => (sizeOf(each) > sizeOf(most) ? each : most), {});
  if (sizeOf(scenes) > 0) return { scenes };
  throw new InputError(
    'translation_needed',
    `There is no translation of this film into ${languageName(language)}.`,
    {
      advice: `Translate it first: scenecast translate ${generation.id} --language ${language}, or “Other language” in the studio.`,
    },
  );
}

interface Narrated {
  readonly language: string;
  /** By the ids of the scenes. */
  readonly narrations: ReadonlyMap<string, string>;
}

/** What a translated film was translated from. */
async function originalOf(
  { settings: { translation } }: Pick<GenerationRow, 'settings'>,
  blobs: BlobStore,
): Promise<Narrated | undefined> {
  if (translation === undefined) return undefined;
  const storyboard = await readScript(blobs, translation.storyboard).catch(() => undefined);
  if (storyboard === undefined) return undefined;
  const narrations = new Map(storyboard.scenes.map(({ id, narration }) => [id, narration]));
  return { language: storyboard.language, narrations };
}

/** Finished translations of the same document, the latest first. */
async function candidates(
  ledger: Ledger,
  { id, source, tenant }: GenerationRow,
  language: string,
): Promise<GenerationRow[]> {
  const rows = await ledger
    .select()
    .from(generations)
    .where(
      and(
        ne(generations.id, id),
        eq(generations.tenant, tenant),
        isNull(generations.deletedAt),
        isNotNull(generations.scriptKey),
        sql`${generations.source} = ${JSON.stringify(source)}::jsonb`,
        sql`${generations.settings} -> 'translation' is not null`,
        sql`lower(split_part(${generations.language}, '-', 1)) = ${baseOf(language)}`,
      ),
    )
    .orderBy(desc(generations.createdAt))
    .limit(MAX_CANDIDATES);
  return rows;
}

async function narrationsOf(ledger: Ledger, id: string): Promise<Map<string, string>> {
  const rows = await readSceneRows(ledger, id, -1);
  return new Map(rows.map(({ row }) => [row.id, row.narration]));
}

function textsFor(own: ReadonlyMap<string, string>, texts: ReadonlyMap<string, string>): Texts {
  const pairs = [...own].flatMap(([id, of]) => {
    const text = texts.get(id);
    return text === undefined ? [] : [[id, { of, text }] as const];
  });
  return Object.fromEntries(pairs);
}

function sizeOf(texts: Texts): number {
  return Object.keys(texts).length;
}

function isSameLanguage(one: string, other: string): boolean {
  return baseOf(one) === baseOf(other);
}

function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
