import { InputError } from '../core/errors.ts';
import { keepSecret } from '../core/secrets.ts';
import {
  type ProviderSettings,
  type SettingsOfProviders,
  serverVariables,
} from '../providers/provider-settings.ts';

/** Far more than a person can choose from. */
const MAX_NAMES = 50;

/**
 * Reads servers of the user's own: `SCENECAST_SERVER_OLLAMA` names one `ollama`. Variables with more of its name say
 * which models and voices are offered, and whether its calls cost money.
 *
 * @param isTaken whether a provider has this name already
 * @throws InputError `invalid_option`
 */
export function parseNamedServers(
  variables: Readonly<Record<string, string | undefined>>,
  isTaken: (name: string) => boolean,
): SettingsOfProviders {
  const servers: Record<string, ProviderSettings> = {};
  for (const [variable, baseUrl] of Object.entries(variables)) {
    const name = /^SCENECAST_SERVER_([A-Z][A-Z0-9]{0,30})$/.exec(variable)?.[1]?.toLowerCase();
    if (name === undefined || !baseUrl) continue;
    if (isTaken(name)) {
      throw new InputError('invalid_option', `${variable} has the name of a provider.`, {
        advice: 'Choose another name, such as SCENECAST_SERVER_LOCAL.',
      });
    }
    const apiKey = variables[serverVariables(name).apiKey] || undefined;
    keepSecret(apiKey);
    const listed = (what: string) => namesIn(variables[`${variable}_${what}`], `${variable}_${what}`);
    const models = { script: listed('SCRIPT'), speech: listed('SPEECH'), picture: listed('PICTURE') };
    const voices = listed('VOICES');
    servers[name] = {
      baseUrl,
      apiKey,
      models,
      ...(voices.length > 0 && { voices }),
      isFree: variables[`${variable}_PAID`] !== '1',
    };
  }
  return servers;
}

function namesIn(typed: string | undefined, variable: string): string[] {
  const names = (typed ?? '').split(',').map((name) => name.trim());
  const given = [...new Set(names.filter(Boolean))];
  if (given.length <= MAX_NAMES && given.every((name) => /^\S{1,120}$/.test(name))) return given;
  throw new InputError('invalid_option', `${variable} is not a list of names.`, {
    advice: `Give at most ${MAX_NAMES} names without spaces, with commas between.`,
  });
}
