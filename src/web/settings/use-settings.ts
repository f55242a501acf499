import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { UpdateSettingsRequest } from '../../index.ts';
import { api } from '../api/server.ts';
import { capabilitiesQuery, waitsForServer } from '../shell/query.ts';

export const settingsQuery = queryOptions({
  ...waitsForServer,
  queryKey: ['settings'],
  queryFn: ({ signal }) => api.getSettings({ signal }),
});

/** Saves settings. What can be chosen elsewhere may be different then. */
export function useSave() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (changes: UpdateSettingsRequest) => api.updateSettings(changes),
    onSuccess: (settings) => {
      client.setQueryData(settingsQuery.queryKey, settings);
      return client.invalidateQueries({ queryKey: capabilitiesQuery.queryKey });
    },
  });
}
