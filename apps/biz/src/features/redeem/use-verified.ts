import { trpc } from "@buzz/client";
import { useQuery } from "@tanstack/react-query";

const timeoutMilliseconds = 10_000;

/** What a code is good for. Asking changes nothing, so it is a question although the API takes it as a command. */
export function useVerified(code: string) {
  const { client } = trpc.useUtils();
  return useQuery({
    queryKey: ["verified", code],
    queryFn: () =>
      client.coupons.verify.mutate(
        { qrCode: code },
        { signal: AbortSignal.timeout(timeoutMilliseconds) },
      ),
    networkMode: "always",
    gcTime: 0,
    staleTime: Infinity,
  });
}
