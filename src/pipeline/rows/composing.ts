import { InputError } from '../../core/errors.ts';
import type { Direction } from '../../core/model.ts';
import { composes } from '../../script/index.ts';
import type { StoredSettings } from '../../store/index.ts';
import type { Models } from '../models/stages.ts';
import type { CreateRequest } from '../pipeline.ts';
import { directionOf } from '../plan/settings.ts';

/**
 * Refuses directions for a writer that uses the document's own sentences: it cannot write others for an audience.
 *
 * @throws InputError `composing_model_needed`
 */
export function refuseDirection(wanted: Direction, writer: string, models: Models): void {
  const [asked] = Object.keys(directionOf(wanted));
  if (asked === undefined) return;
  throw new InputError(
    'composing_model_needed',
    `${writer} uses the document’s own sentences, so it cannot follow “${asked}”.`,
    { advice: `${chooseComposing(models)} Or leave out “${asked}”.` },
  );
}

/**
 * A topic needs a writer that composes, a length, and no part of a document.
 *
 * @throws InputError
 */
export function refuseTopic(
  request: CreateRequest,
  { models: { script }, length, part }: Pick<StoredSettings, 'models' | 'length' | 'part'>,
  models: Models,
): void {
  if ('upload' in request || !('topic' in request.source)) return;
  if (!composes(models.script.find(script))) {
    throw new InputError(
      'composing_model_needed',
      `${script} uses the sentences of a document, so it cannot write about a topic alone.`,
      { advice: `${chooseComposing(models)} Or bring a document.` },
    );
  }
  if (length === 'full') {
    throw new InputError(
      'invalid_option',
      'The length “full” tells a whole document, and a topic has none.',
      {
        advice: 'Choose short, brief or presentation.',
      },
    );
  }
  if (request.fidelity === 'document') {
    throw new InputError('invalid_option', 'A topic has no document to stay with.', {
      advice: 'Leave out “fidelity”.',
    });
  }
  if (part !== undefined) {
    throw new InputError('invalid_option', 'A topic has no parts.', { advice: 'Leave out “part”.' });
  }
}

/** Names the script models that write sentences of their own. */
export function chooseComposing({ script }: Models): string {
  const names = script
    .offers()
    .flatMap(({ option, engine }) => (option.available && composes(engine) ? [option.label] : []));
  if (names.length > 0) return `Choose a script model that writes: ${names.join(', ')}.`;
  return 'Set the key of a provider that writes scripts, such as OPENAI_API_KEY, and choose one of its models.';
}
