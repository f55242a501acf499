import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capabilities, GenerationView } from '../../index.ts';
import { api } from '../api/server.ts';
import { capabilitiesQuery } from '../shell/query.ts';
import { FILM_LANGUAGES } from '../start/writing-settings.tsx';

type Voice = Capabilities['voices'][number];
type CopyShape = Parameters<typeof api.estimateCopy>[1];
export type CopyEstimate = Awaited<ReturnType<typeof api.estimateCopy>>;

/** The language, the writer and the voice of a translation: what there is, what is chosen, and what it costs. */
export function useTranslationChoice(generation: GenerationView) {
  const { i18n } = useTranslation();
  const { data: capabilities } = useQuery(capabilitiesQuery);
  const [wantedLanguage, setLanguage] = useState(i18n.language);
  const [wantedModel, setModel] = useState<string>();
  const [wantedVoice, setVoice] = useState('');

  const own = baseOf(generation.language ?? 'und');
  const languages = FILM_LANGUAGES.filter((tag) => tag !== own);
  const proposed = [wantedLanguage, ...navigator.languages.map(baseOf), 'en', 'es', ...languages];
  const language = proposed.find((tag) => languages.includes(tag)) ?? 'en';
  const writers = (capabilities?.models.script ?? []).filter((each) => each.available && each.composes);
  const model = wantedModel ?? (writers.find(({ id }) => id === generation.models?.script) ?? writers[0])?.id;
  const voices = voicesFor(language, capabilities);
  const voice = voices.find((each) => nameOf(each) === wantedVoice);

  const shape = shapeOf({ language, model, voice });
  const { data: estimate, error } = useQuery({
    queryKey: ['translation', generation.id, generation.revision, shape],
    queryFn: ({ signal }) => api.estimateCopy(generation.id, shape, { signal }),
    enabled: writers.length > 0,
    retry: false,
  });
  return {
    /** Whether the server has said what it offers. */
    isKnown: capabilities !== undefined,
    ...{ languages, language, setLanguage },
    ...{ writers, model, setModel },
    ...{ voices, voice, setVoice },
    ...{ shape, estimate, error },
  };
}

/** Voices of two models can have the same id. */
export function nameOf({ model, id }: Voice): string {
  return `${model} ${id}`;
}

/** A language without its country and script. */
function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** The voices that speak a language. Those of providers speak any, whatever language they are listed with. */
function voicesFor(language: string, capabilities: Capabilities | undefined): Voice[] {
  if (!capabilities) return [];
  const models = capabilities.models.speech.filter(({ available }) => available);
  return capabilities.voices.filter(({ model: id, languages }) => {
    const model = models.find((each) => each.id === id);
    return model && (model.paid || languages.some((tag) => baseOf(tag) === language));
  });
}

/** What the server is asked for. */
function shapeOf(chosen: {
  readonly language: string;
  readonly model: string | undefined;
  readonly voice: Voice | undefined;
}): CopyShape {
  const { language, model, voice } = chosen;
  const models = { ...(model !== undefined && { script: model }), ...(voice && { speech: voice.model }) };
  return {
    language,
    ...(Object.keys(models).length > 0 && { models }),
    ...(voice && { voice: voice.id }),
  };
}
