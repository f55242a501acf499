import type { SceneView, ShotView, UpdateSceneRequest } from '../../index.ts';
import type { Draft } from '../drafts.ts';
import { blankCard, type Card, fieldsOf, readCard, valuesOf } from './card-fields.ts';

/** The value of a shot's kind when it shows a picture of its description, and no card. */
export const PICTURE = '';

export const kindName = (shotId: string) => `kind:${shotId}`;
export const cardFieldName = (shotId: string, field: string) => `card:${shotId}:${field}`;
export const promptName = (shotId: string) => `shot:${shotId}`;

/** The fields of a scene's form before the user writes anything. */
export function fieldsOfScene({ title, narration, shots }: SceneView): Draft {
  const fields = shots.flatMap(({ id, card, visualPrompt }) => {
    if (!card) {
      return [
        [kindName(id), PICTURE],
        [promptName(id), visualPrompt],
      ];
    }
    const values = valuesOf(card);
    return [
      [kindName(id), card.kind],
      ...fieldsOf(card).map(({ name }) => [cardFieldName(id, name), values[name] ?? '']),
    ];
  });
  return { title, narration, ...Object.fromEntries(fields) };
}

/** Only the fields that the user changed. */
export function changesIn(form: FormData, scene: SceneView): UpdateSceneRequest {
  const title = String(form.get('title')).trim();
  const narration = String(form.get('narration')).trim();
  const shots = scene.shots.flatMap((shot) => shotChanges(form, shot));
  return {
    ...(title !== scene.title.trim() && { title }),
    ...(narration !== scene.narration.trim() && { narration }),
    ...(shots.length > 0 && { shots }),
  };
}

/** Which field of a scene's form cannot be read, and why. */
export function faultIn(form: FormData, { shots }: SceneView) {
  for (const shot of shots) {
    const kind = form.get(kindName(shot.id));
    if (!kind) continue;
    const read = cardIn(form, shot, kind as Card['kind']);
    if ('fault' in read) return { ...read, name: cardFieldName(shot.id, read.field) };
  }
  return undefined;
}

function shotChanges(form: FormData, shot: ShotView): NonNullable<UpdateSceneRequest['shots']> {
  const { id, visualPrompt, card: before } = shot;
  const kind = form.get(kindName(id));
  if (kind === null || kind === PICTURE) {
    const prompt = String(form.get(promptName(id)) ?? visualPrompt).trim();
    const change = {
      ...(prompt !== visualPrompt.trim() && { visualPrompt: prompt }),
      // Otherwise the card from the script would be shown instead of the described picture.
      ...(before && kind !== null && { card: null }),
    };
    return Object.keys(change).length > 0 ? [{ id, ...change }] : [];
  }
  const read = cardIn(form, shot, kind as Card['kind']);
  const isSame = 'fault' in read || JSON.stringify(read.card) === JSON.stringify(before);
  return isSame ? [] : [{ id, card: read.card }];
}

/** The card that the form describes, or its invalid fields. */
function cardIn(form: FormData, { id, card: before, visualPrompt }: ShotView, kind: Card['kind']) {
  const card = before?.kind === kind ? before : blankCard(kind, visualPrompt);
  const values = fieldsOf(card).map(({ name }) => [name, String(form.get(cardFieldName(id, name)) ?? '')]);
  return readCard(card, Object.fromEntries(values));
}
