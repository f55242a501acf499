import type { Capabilities } from '../../index.ts';

type ModelOption = Capabilities['models']['script'][number];
type Voice = Capabilities['voices'][number];

import { type FilmSettings, MODEL_KINDS, type ModelKind } from './film-settings.ts';

/** The available options for the chosen models. */
export interface Choices {
  readonly models: Readonly<Record<ModelKind, readonly ModelOption[]>>;
  /** Whether the chosen script model writes sentences of its own. */
  readonly composes: boolean;
  /** The first script model that does. */
  readonly composingModel: string | undefined;
  /** Of the chosen speech model. */
  readonly voices: readonly Voice[];
  /** Whether the chosen voice is paid. */
  readonly isVoicePaid: boolean;
  /** Of the chosen picture model. */
  readonly styles: Capabilities['styles'];
  /** Empty if the server offers no choice. The same applies below. */
  readonly captionStyles: NonNullable<Capabilities['captionStyles']>;
  readonly music: NonNullable<Capabilities['music']>;
  readonly moods: NonNullable<Capabilities['moods']>;
  readonly speeds: readonly number[];
  readonly scenePausesMs: readonly number[];
  /** Default values. */
  readonly defaults: { readonly speed: number | undefined; readonly scenePauseMs: number | undefined };
}

const SPEED_STEP = 0.05;
const SCENE_PAUSE_STEP_MS = 200;

export function choicesFor(settings: FilmSettings, capabilities: Capabilities): Choices {
  const available = (kind: ModelKind) => capabilities.models[kind].filter((model) => model.available);
  const models = { script: available('script'), speech: available('speech'), picture: available('picture') };
  const chosen = (kind: ModelKind) =>
    models[kind].find(({ id }) => id === settings.models?.[kind]) ?? models[kind][0];
  const [speech, picture] = [chosen('speech'), chosen('picture')];
  return {
    models,
    composes: chosen('script')?.composes ?? false,
    composingModel: models.script.find(({ composes }) => composes)?.id,
    voices: capabilities.voices.filter(({ model }) => model === speech?.id),
    isVoicePaid: speech?.paid ?? false,
    styles: capabilities.styles.filter(
      (style) => style.models === undefined || style.models.some((model) => model === picture?.id),
    ),
    captionStyles: capabilities.captionStyles ?? [],
    music: capabilities.music ?? [],
    moods: capabilities.moods ?? [],
    speeds: stepsOf(capabilities.speed, SPEED_STEP),
    scenePausesMs: stepsOf(capabilities.scenePauseMs, SCENE_PAUSE_STEP_MS),
    defaults: { speed: capabilities.speed?.default, scenePauseMs: capabilities.scenePauseMs?.default },
  };
}

/** From the minimum to the maximum, including the default. */
function stepsOf(range: Capabilities['speed'], step: number): number[] {
  if (!range) return [];
  // Allows for rounding errors of decimals.
  const count = Math.floor((range.max - range.min) / step + 1e-6);
  const steps = Array.from({ length: count + 1 }, (_, index) => range.min + index * step);
  const rounded = [...steps, range.default].map((value) => Number(value.toFixed(2)));
  return [...new Set(rounded)].sort((one, other) => one - other);
}

/**
 * The settings without options that this server does not offer for the chosen models. Stored settings may be older
 * than the server's configuration.
 */
export function possible(settings: FilmSettings, capabilities: Capabilities): FilmSettings {
  const choices = choicesFor(settings, capabilities);
  const { voices, styles, models } = choices;
  const {
    voice,
    style,
    captionStyle,
    music,
    mood,
    speed,
    scenePauseMs,
    audience,
    tone,
    fidelity,
    language,
    models: wanted = {},
    ...others
  } = settings;
  const kept = MODEL_KINDS.filter((kind) => models[kind].some(({ id }) => id === wanted[kind]));
  return {
    ...others,
    ...(isAmong(idsOf(voices), voice) && { voice }),
    ...(isAmong(idsOf(styles), style) && { style }),
    ...(isAmong(choices.captionStyles, captionStyle) && { captionStyle }),
    ...(isAmong(choices.music, music) && { music }),
    ...(isAmong(choices.moods, mood) && { mood }),
    ...(isAmong(choices.speeds, speed) && { speed }),
    ...(isAmong(choices.scenePausesMs, scenePauseMs) && { scenePauseMs }),
    ...(choices.composes && typeof audience === 'string' && { audience }),
    ...(choices.composes && typeof tone === 'string' && { tone }),
    ...(choices.composes && fidelity !== undefined && { fidelity }),
    ...(choices.composes && language !== undefined && { language }),
    ...(kept.length > 0 && { models: Object.fromEntries(kept.map((kind) => [kind, wanted[kind]])) }),
  };
}

/** The settings for a topic: with a model that writes about it, if there is one, and without what needs a document. */
export function possibleForTopic(wanted: FilmSettings, capabilities: Capabilities): FilmSettings {
  const { fidelity: _, ...settings } = wanted;
  const length = settings.length === 'full' ? 'presentation' : settings.length;
  const { composes, composingModel } = choicesFor(settings, capabilities);
  const script = composes ? undefined : composingModel;
  const models = { ...settings.models, ...(script !== undefined && { script }) };
  return possible({ ...settings, length, models }, capabilities);
}

function idsOf(options: readonly { readonly id: string }[]): string[] {
  return options.map(({ id }) => id);
}

function isAmong<Value>(offered: readonly Value[], value: Value | undefined): value is Value {
  return offered.some((each) => each === value);
}
