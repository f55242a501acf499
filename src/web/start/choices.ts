import type { Capabilities } from '../../index.ts';

type ModelOption = Capabilities['models']['script'][number];
type Voice = Capabilities['voices'][number];

import { type FilmSettings, MODEL_KINDS, type ModelKind } from './film-settings.ts';

/** What can be chosen, as far as its model is there and is the one that was chosen. */
export interface Choices {
  readonly models: Readonly<Record<ModelKind, readonly ModelOption[]>>;
  /** Of the chosen speech model. */
  readonly voices: readonly Voice[];
  /** Whether every sentence that the chosen voice speaks costs money. */
  readonly isVoicePaid: boolean;
  /** Of the chosen picture model. */
  readonly styles: Capabilities['styles'];
}

export function choicesFor(settings: FilmSettings, capabilities: Capabilities): Choices {
  const available = (kind: ModelKind) => capabilities.models[kind].filter((model) => model.available);
  const models = { script: available('script'), speech: available('speech'), picture: available('picture') };
  const chosen = (kind: ModelKind) =>
    models[kind].find(({ id }) => id === settings.models?.[kind]) ?? models[kind][0];
  const [speech, picture] = [chosen('speech'), chosen('picture')];
  return {
    models,
    voices: capabilities.voices.filter(({ model }) => model === speech?.id),
    isVoicePaid: speech?.paid ?? false,
    styles: capabilities.styles.filter(
      (style) => style.models === undefined || style.models.some((model) => model === picture?.id),
    ),
  };
}

/**
 * The settings without what this server does not have, or not for the models that are chosen: they may come from
 * another time, or from a film that was made when there was more.
 */
export function possible(settings: FilmSettings, capabilities: Capabilities): FilmSettings {
  const { voices, styles, models } = choicesFor(settings, capabilities);
  const { voice, style, models: wanted = {}, ...others } = settings;
  const kept = MODEL_KINDS.filter((kind) => models[kind].some(({ id }) => id === wanted[kind]));
  return {
    ...others,
    ...(voices.some(({ id }) => id === voice) && voice !== undefined && { voice }),
    ...(styles.some(({ id }) => id === style) && style !== undefined && { style }),
    ...(kept.length > 0 && { models: Object.fromEntries(kept.map((kind) => [kind, wanted[kind]])) }),
  };
}
