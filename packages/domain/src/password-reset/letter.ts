import type { Context } from "../kernel/context.js";
import type { Mail } from "../kernel/mailer.js";

const appOf = { user: "app", business: "biz", admin: "admin" } as const;

/** The letter with the link, in the caller's language. The token stands behind `#`: servers never see it. */
export function resetLetter(
  { urls, locale }: Context,
  { email, role, token }: { email: string; role: keyof typeof appOf; token: string },
): Mail {
  const link = `${urls[appOf[role]]}/reset-password#${token}`;
  if (locale === "en")
    return {
      to: email,
      subject: "Buzz: set a new password",
      text: `You can set a new password here within 30 minutes:\n\n${link}\n\nIf you did not ask for this, nothing has changed and there is nothing to do.\n`,
    };
  return {
    to: email,
    subject: "Buzz 비밀번호 재설정",
    text: `30분 안에 아래 주소에서 새 비밀번호를 정할 수 있습니다.\n\n${link}\n\n요청하지 않으셨다면 아무것도 바뀌지 않았으니 무시하셔도 됩니다.\n`,
  };
}
