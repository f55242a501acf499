import type { GenerationEvent, GenerationView } from '../../protocol/index.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { extrasOf } from './view-generation.ts';

/**
 * The events that bring a reader from `afterRevision` to this view. Only the last one carries the new revision as its
 * id, so a client that loses the connection before it receives all of them again.
 */
export function eventsSince(
  { row, view }: { readonly row: GenerationRow; readonly view: GenerationView },
  afterRevision: number | undefined,
): GenerationEvent[] {
  const isKnownRevision = afterRevision !== undefined && afterRevision <= row.revision;
  if (!isKnownRevision || row.structureRevision > afterRevision) {
    return [{ type: 'snapshot', id: row.revision, data: view }];
  }
  if (row.revision === afterRevision) return [];
  const { cost, failure, waits } = extrasOf(row);
  const { progress, status } = row;
  return [
    ...view.scenes
      .filter(({ revision }) => revision > afterRevision)
      .map((data): GenerationEvent => ({ type: 'scene', id: afterRevision, data })),
    { type: 'cost', id: afterRevision, data: cost },
    { type: 'progress', id: afterRevision, data: { progress } },
    {
      type: 'status',
      id: row.revision,
      data: { status, ...(failure && { failure }), ...(waits && { waits }) },
    },
  ];
}
