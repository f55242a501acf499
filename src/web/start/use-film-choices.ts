import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { capabilitiesQuery } from '../shell/query.ts';
import { choicesFor, possible, possibleForTopic } from './choices.ts';
import { type FilmSettings, lastSettings, type ModelKind, type Source } from './film-settings.ts';

/** The settings of a film as the user wants them and the server has them, what there is to choose, and its limits. */
export function useFilmChoices(source: Source) {
  const [wanted, setSettings] = useState<FilmSettings>(lastSettings);
  const { data: capabilities } = useQuery(capabilitiesQuery);
  const possibleHere = 'topic' in source ? possibleForTopic : possible;
  const settings = capabilities ? possibleHere(wanted, capabilities) : wanted;
  const chooseModel = (kind: ModelKind, model: string) => {
    const next = { ...settings, models: { ...settings.models, [kind]: model } };
    setSettings(capabilities ? possible(next, capabilities) : next);
  };
  return {
    ...{ settings, setSettings, chooseModel },
    choices: capabilities && choicesFor(settings, capabilities),
    limits: {
      maxBytes: capabilities?.limits.maxUploadBytes ?? Number.POSITIVE_INFINITY,
      maxLength: capabilities?.limits.maxTextLength ?? Number.POSITIVE_INFINITY,
    },
  };
}
