import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/server.ts';
import { capabilitiesQuery, waitsForServer } from '../shell/query.ts';

export const settingsQuery = queryOptions({
  ...waitsForServer,
  queryKey: ['settings'],
  queryFn: ({ signal }) => api.getSettings({ signal }),
});

/** The settings of the server. */
export type ServerSettings = Awaited<ReturnType<typeof api.getSettings>>;
export type ProviderKey = ServerSettings['keys'][number];
export type SpendingLimit = ServerSettings['limits']['film'];
type Changes = Parameters<typeof api.updateSettings>[0];

/** Saves settings. What can be chosen elsewhere may be different then. */
export function useSave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: Changes) => api.updateSettings(changes),
    onSuccess: (settings) => {
      client.setQueryData(settingsQuery.queryKey, settings);
      return client.invalidateQueries({ queryKey: capabilitiesQuery.queryKey });
    },
  });
}
