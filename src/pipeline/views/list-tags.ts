import { isNull, sql } from 'drizzle-orm';
import type { TagList } from '../../protocol/index.ts';
import { generations, type Ledger } from '../../store/index.ts';

/** Far more than a person can choose from. */
const MAX_TAGS = 1000;

/** The tags of all generations that are not in the trash. */
export async function listTags(ledger: Ledger): Promise<TagList> {
  const tag = sql<string>`jsonb_array_elements_text(${generations.tags})`;
  const each = ledger
    .select({ tag: tag.as('tag') })
    .from(generations)
    .where(isNull(generations.deletedAt))
    .as('each');
  const tags = await ledger
    .select({ tag: each.tag, generations: sql<number>`count(*)::integer` })
    .from(each)
    .groupBy(each.tag)
    .orderBy(sql`lower(${each.tag})`, each.tag)
    .limit(MAX_TAGS);
  return { tags };
}
