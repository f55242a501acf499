import { QueryClient, queryOptions } from '@tanstack/react-query';
import { PipelineError } from '../../index.ts';
import { getCapabilities } from '../api/studio-api.ts';

/** Reading is tried again where that may help; nothing is kept for long, for others change it too. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < 2 && error instanceof PipelineError && error.retryable,
      staleTime: 5000,
    },
  },
});

/** What this server can make. */
export const capabilitiesQuery = queryOptions({
  queryKey: ['capabilities'],
  queryFn: ({ signal }) => getCapabilities(signal),
});
