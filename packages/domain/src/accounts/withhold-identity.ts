import { maskEmail, maskName, maskPhone } from "../kernel/masking.js";

type Identity = { role: string; name: string; email: string; phone: string | null };

/** An account without what says who somebody is. Operators are colleagues and stay as they are. */
export const withholdIdentity = <A extends Identity>(account: A): A =>
  account.role === "admin"
    ? account
    : {
        ...account,
        name: maskName(account.name),
        email: maskEmail(account.email) ?? "",
        phone: maskPhone(account.phone),
      };
