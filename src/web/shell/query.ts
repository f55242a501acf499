import { QueryClient, queryOptions } from '@tanstack/react-query';
import { isOutage, PipelineError } from '../../index.ts';
import { getCapabilities } from '../api/studio-api.ts';

const mayHelp = (failures: number, error: Error) =>
  failures < 2 && error instanceof PipelineError && error.retryable;

/** Reading is tried again where that may help; nothing is kept for long, for others change it too. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: mayHelp, staleTime: 5000 } },
});

/** For what a page is made of: a server that is gone is waited for, with ever longer waits of up to 30 s. */
export const waitsForServer = {
  retry: (failures: number, error: Error) => isOutage(error) || mayHelp(failures, error),
};

/** What this server can make. */
export const capabilitiesQuery = queryOptions({
  ...waitsForServer,
  queryKey: ['capabilities'],
  queryFn: ({ signal }) => getCapabilities(signal),
});
