import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { generations, type Ledger } from '../../store/index.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { generationNotFound, isPresent } from './generation-rows.ts';

/** As long as a key of 192 bits, so that nobody finds one by trying. */
const TOKEN_BYTES = 24;

/** Shares a generation, and returns its token: the same one as long as it stays shared. */
export async function share(ledger: Ledger, id: string): Promise<string> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const [row] = await ledger
    .update(generations)
    .set({ shareToken: sql`coalesce(${generations.shareToken}, ${token})` })
    .where(isPresent(id))
    .returning({ shareToken: generations.shareToken });
  if (!row?.shareToken) throw generationNotFound(id);
  return row.shareToken;
}

/** Ends a share for good: its token is never used again. */
export async function unshare(ledger: Ledger, id: string): Promise<void> {
  const ended = await ledger
    .update(generations)
    .set({ shareToken: null })
    .where(isPresent(id))
    .returning({ id: generations.id });
  if (ended.length === 0) throw generationNotFound(id);
}

/** The generation that is shared by this token, if any. */
export async function sharedBy(ledger: Ledger, token: string): Promise<GenerationRow | undefined> {
  const [row] = await ledger.select().from(generations).where(eq(generations.shareToken, token));
  return row;
}
