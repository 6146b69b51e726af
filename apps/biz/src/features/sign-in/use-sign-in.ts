import {
  type RouterInputs,
  type RouterOutputs,
  readError,
  trpc,
  useCaptcha,
  useSession,
} from "@buzz/client";
import { useNavigate } from "@tanstack/react-router";
import { useFormatter, useTranslations } from "use-intl";
import { applicant, forgetApplication } from "../application/applicant";
import { useProblem } from "../problems/use-problem";
import { keepAccount } from "../session/account";

type Credentials = Omit<RouterInputs["auth"]["login"], "type" | "captchaToken">;

/** Signs a shop in. An applicant whose password is right is led to the state of the application instead. */
export function useSignIn() {
  const session = useSession();
  const navigate = useNavigate();
  const inWords = useRefusal();
  const enter = ({ user, tokens }: RouterOutputs["auth"]["twoFactor"]["verify"]) => {
    forgetApplication();
    keepAccount(user.id);
    session.signIn(tokens);
  };
  const captcha = useCaptcha();
  const login = trpc.auth.login.useMutation({
    networkMode: "always",
    onSuccess: (answer) => {
      if (!("requires2FA" in answer)) enter(answer);
    },
    onError: (error, { email, businessNumber }) => {
      captcha.renew(error);
      if (!isUnapproved(error)) return;
      const known = applicant.read();
      const same =
        email === undefined ? known?.registrationNumber === businessNumber : known?.email === email;
      if (!same) applicant.write({ email: email ?? "", registrationNumber: businessNumber ?? "" });
      void navigate({ to: "/application" });
    },
  });
  const challenge = login.data && "requires2FA" in login.data ? login.data : null;
  return {
    /** What the second factor must be proved for, once the password was right. */
    challenge,
    enter,
    back: login.reset,
    signIn: (credentials: Credentials) =>
      login.mutate({ ...credentials, ...captcha.proof, type: "business" }),
    captcha,
    pending: login.isPending,
    problem: login.error && !isUnapproved(login.error) ? inWords(login.error) : null,
  };
}

const isUnapproved = (error: unknown) => readError(error).code === "BUSINESS_002";

function useRefusal() {
  const t = useTranslations("signIn.refused");
  const format = useFormatter();
  const inWords = useProblem();
  return (error: unknown): string => {
    const { code, details } = readError(error);
    if (code === "AUTH_004") return t("credentials");
    if (code === "AUTH_010") return t("closed");
    if (code === "AUTH_008" && typeof details.lockedUntil === "string")
      return t("locked", { time: format.dateTime(new Date(details.lockedUntil), "time") });
    const { title, text } = inWords(error);
    return `${title} ${text}`;
  };
}
