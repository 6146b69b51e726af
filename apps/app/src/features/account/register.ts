import type { RouterInputs, RouterOutputs } from "@buzz/client";
import { textIn } from "./form-text";
import { pendingInvite } from "./pending-invite";

/** What was typed breaks a rule; found before asking the server, whose failures are limited. */
export class RefusedInput extends Error {
  override readonly name = "RefusedInput";

  constructor(readonly fields: readonly string[]) {
    super(`Refused: ${fields.join(", ")}`);
  }
}

/** The rules come with the first use: they are larger than the form. */
export const loadRules = () => import("@buzz/api/schemas");

/**
 * Signs up with the fields of the form and the invitation kept on this device.
 *
 * @throws RefusedInput when fields break the rules of the API; else what `send` throws
 */
export async function registerFrom(
  data: FormData,
  send: (input: RouterInputs["auth"]["register"]) => Promise<RouterOutputs["auth"]["register"]>,
): Promise<RouterOutputs["auth"]["register"]> {
  const { registerInput } = await loadRules();
  const invite = pendingInvite();
  const input = registerInput.safeParse({
    name: textIn(data, "name"),
    email: textIn(data, "email"),
    password: textIn(data, "password"),
    phone: textIn(data, "phone"),
    university: textIn(data, "university"),
    marketingConsent: data.has("marketingConsent"),
    ...(invite && { referralCode: invite.referralCode, visitId: invite.visitId }),
  });
  if (!input.success) throw new RefusedInput(input.error.issues.map(({ path }) => path.join(".")));
  return send(input.data);
}
