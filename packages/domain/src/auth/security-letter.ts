import type { Context } from "../kernel/context.js";
import type { Locale } from "../kernel/errors.js";
import { findAccount } from "./find-account.js";

/** What the owner of an account is told of, whoever did it. */
type Event = "password" | "secondFactor" | "backupCodes" | "email" | "device" | "bankAccount";

const words: Record<Locale, Record<Event, { subject: string; text: string }>> = {
  ko: {
    password: { subject: "Buzz 비밀번호 변경 안내", text: "비밀번호가 바뀌었습니다." },
    secondFactor: { subject: "Buzz 2단계 인증 변경 안내", text: "2단계 인증 설정이 바뀌었습니다." },
    backupCodes: {
      subject: "Buzz 백업 코드 재발급 안내",
      text: "백업 코드가 새로 발급되었습니다.",
    },
    email: { subject: "Buzz 이메일 변경 안내", text: "계정의 이메일 주소가 바뀌었습니다." },
    bankAccount: {
      subject: "Buzz 정산 계좌 변경 안내",
      text: "정산받을 계좌를 바꾸는 신청이 들어왔습니다. 24시간 뒤부터 신청하는 정산은 새 계좌로 들어가며, 그 전에는 가게 앱의 설정에서 취소할 수 있습니다.",
    },
    device: { subject: "Buzz 새 기기 로그인 안내", text: "처음 보는 기기에서 로그인했습니다." },
  },
  en: {
    password: { subject: "Buzz: your password was changed", text: "Your password was changed." },
    secondFactor: {
      subject: "Buzz: your second factor was changed",
      text: "The second factor of your account was changed.",
    },
    backupCodes: {
      subject: "Buzz: new backup codes",
      text: "New backup codes were made for your account; the old ones are gone.",
    },
    email: {
      subject: "Buzz: your e-mail was changed",
      text: "The e-mail address of your account was changed; this letter goes to the old one.",
    },
    bankAccount: {
      subject: "Buzz: your bank account is about to change",
      text: "Somebody asked to have your shop paid to another bank account. Settlements requested from 24 hours on go there; until then it can be cancelled in the settings of the shops' app.",
    },
    device: {
      subject: "Buzz: sign-in on a new device",
      text: "Somebody signed in to your account on a device that we had not seen.",
    },
  },
};

const advice: Record<Locale, string> = {
  ko: "본인이 한 일이면 그대로 두셔도 됩니다. 아니라면 바로 로그인 화면에서 비밀번호를 재설정하고, 운영 기관에 알려 주세요.",
  en: "If it was you, there is nothing to do. If not, reset your password on the sign-in page now, and tell whoever runs Buzz.",
};

/**
 * Prepares a letter to the account's owner. Post it by calling what this gives, once the change is committed; it bears
 * no link, so that nobody learns to follow links of such letters.
 */
export async function securityLetter(
  ctx: Context,
  who: { id: string } | { to: string },
  event: Event,
): Promise<() => void> {
  const to = "to" in who ? who.to : (await findAccount(ctx, who))?.email;
  if (to === undefined) return () => {};
  const { subject, text } = words[ctx.locale][event];
  const at = `${ctx.clock().toISOString().slice(0, 16).replace("T", " ")} UTC`;
  const body = `${text} (${at})\n\n${advice[ctx.locale]}\n`;
  return () => ctx.mailer.post({ to, subject, text: body });
}
