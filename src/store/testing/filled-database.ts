import { eq, getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../database.ts';
import * as schema from '../schema.ts';
import {
  assets,
  attempts,
  changeKeys,
  generations,
  scenes,
  shots,
  takes,
  unusedBlobs,
  webhookCalls,
} from '../schema.ts';

/** Every table but that of the workers, which live no longer than their processes. */
const TABLES = Object.values(schema).flatMap((each) =>
  is(each, PgTable) && getTableName(each) !== 'workers' ? [each] : [],
);

export const source = { kind: 'url', url: 'https://example.org' } as const;
export const settings = {
  length: 'short',
  format: 'square',
  resolution: '540p',
  fps: 25,
  style: 'flat',
  voice: 'one',
  captions: 'none',
  models: { script: 'quick:writer', speech: 'quick:speech', picture: 'quick:picture' },
} as const;

/** Fills every table with rows, and changes and deletes some, as the pipeline does. */
export async function fill({ ledger }: Database): Promise<void> {
  for (const id of ['one', 'two']) {
    await ledger
      .insert(generations)
      .values({ id, title: `“${id}”\n`, source, settings, budgetUsd: 0.1 + 0.2 });
    await ledger
      .insert(scenes)
      .values({ generationId: id, id: 's', position: 0.5, title: '', narration: 'N.' });
    const shot = { generationId: id, sceneId: 's', id: 'shot-1', position: 0, visualPrompt: 'A house' };
    await ledger.insert(shots).values(shot);
  }
  await ledger.insert(assets).values({ key: 'k', kind: 'speech', request: { text: 'x' }, payer: 'one' });
  await ledger.insert(attempts).values({ assetKey: 'k', number: 1, engine: 'e', worker: 'w', costUsd: 0.5 });
  await ledger.insert(takes).values({ generationId: 'one', sceneId: 's', kind: 'speech', assetKey: 'k' });
  await ledger.insert(changeKeys).values({ generationId: 'one', key: 'update s 1', fingerprint: 'f' });
  await ledger.insert(unusedBlobs).values({ hash: 'a'.repeat(64) });
  await ledger.insert(webhookCalls).values({ id: 'msg_1', generationId: 'one', body: '{}' });
  const finished = {
    hash: 'b'.repeat(64),
    sizeBytes: 2 ** 40,
    durationMs: 1.25,
    detail: { words: [1, null] },
  };
  await ledger.update(assets).set({ ...finished, state: 'settled', settledAt: new Date() });
  await ledger.update(attempts).set({ state: 'settled', endedAt: new Date() });
  await ledger
    .update(generations)
    .set({ revision: 7, view: { of: 'one' } })
    .where(eq(generations.id, 'one'));
  await ledger.delete(generations).where(eq(generations.id, 'two'));
}

export async function everything({ ledger }: Database): Promise<unknown[]> {
  const all: object[][] = [];
  for (const table of TABLES) {
    const rows = await ledger.select().from(table);
    all.push(rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)));
  }
  return all;
}
