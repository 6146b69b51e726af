import { trpc } from '@buzz/client';
import { access, noAccess } from './access';

/** Who is signed in and what they are shown; `operator` is undefined until the server has said. */
export function useOperator() {
  const { data, error, refetch } = trpc.auth.me.useQuery(undefined, { staleTime: Infinity });
  const operator = data && { ...data, ...(data.adminRole === null ? noAccess : access[data.adminRole]) };
  return { operator, error, retry: () => void refetch() };
}
