import type { RouterInputs } from "@buzz/client";
import { textIn } from "../account/form-text";
import { loadRules, RefusedInput } from "../account/register";

/**
 * What a form asks to change; an emptied university is taken away, other empty fields stay as they were.
 *
 * @throws RefusedInput when fields break the rules of the API
 */
export async function inputFrom(data: FormData): Promise<RouterInputs["users"]["updateProfile"]> {
  const { updateProfileInput } = await loadRules();
  const sent = {
    name: textIn(data, "name") ?? "",
    phone: textIn(data, "phone"),
    birthDate: textIn(data, "birthDate"),
    university: textIn(data, "university") ?? "",
    marketingAgree: data.has("marketingAgree"),
  };
  const input = updateProfileInput.safeParse(sent);
  if (!input.success) throw new RefusedInput(input.error.issues.map(({ path }) => path.join(".")));
  return sent;
}
