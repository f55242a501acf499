import type { GenerationEvent, GenerationView } from '../../protocol/index.ts';
import type { GenerationRow } from '../plan/plan-scenes.ts';
import { extrasOf } from './view-generation.ts';

/**
 * The events that bring a reader who knows everything up to `afterRevision` to this view. Only the last carries
 * the new revision as its id: who loses the line before it is told all of them again.
 */
export function eventsSince(
  { row, view }: { readonly row: GenerationRow; readonly view: GenerationView },
  afterRevision: number | undefined,
): GenerationEvent[] {
  const knows = afterRevision !== undefined && afterRevision <= row.revision;
  if (!knows || row.structureRevision > afterRevision) {
    return [{ type: 'snapshot', id: row.revision, data: view }];
  }
  if (row.revision === afterRevision) return [];
  const { cost, failure } = extrasOf(row);
  const { progress, status } = row;
  return [
    ...view.scenes
      .filter(({ revision }) => revision > afterRevision)
      .map((data): GenerationEvent => ({ type: 'scene', id: afterRevision, data })),
    { type: 'cost', id: afterRevision, data: cost },
    { type: 'progress', id: afterRevision, data: { progress } },
    { type: 'status', id: row.revision, data: { status, ...(failure && { failure }) } },
  ];
}
