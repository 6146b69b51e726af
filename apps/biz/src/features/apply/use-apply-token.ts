import { applyInput } from "@buzz/api/schemas";
import { trpc, useCaptcha } from "@buzz/client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";

/** The server takes a token for 30 minutes; a new one is fetched before that. */
const freshMilliseconds = 25 * 60 * 1000;

/** The right to send documents for an e-mail, once it is one. Where the server asks for a CAPTCHA, its answer fetches it. */
export function useApplyToken(email: string) {
  const isAddress = applyInput.shape.email.safeParse(email).success;
  const { client } = trpc.useUtils();
  const captcha = useCaptcha();
  const { captchaToken } = { captchaToken: undefined, ...captcha.proof };
  const query = useQuery({
    queryKey: ["apply-token", email],
    queryFn: () => client.businesses.applyToken.mutate({ email, captchaToken }),
    enabled: isAddress,
    networkMode: "always",
    staleTime: freshMilliseconds,
    refetchInterval: freshMilliseconds,
    retry: false,
  });
  const renew = useEffectEvent(captcha.renew);
  const fetchAgain = useEffectEvent(() => void query.refetch());

  useEffect(() => {
    if (query.error) renew(query.error);
  }, [query.error]);
  useEffect(() => {
    if (captchaToken !== undefined) fetchAgain();
  }, [captchaToken]);

  return { isAddress, token: query.data?.applyToken, query, captcha };
}
