type Proof = { challengeId: string; passkey: object };

/** What a client without the apps says to a site. */
export function callsTo(origin: string) {
  async function post(path: string, body: object, token?: string) {
    const response = await fetch(`${origin}/api${path}`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    const { data, error } = await response.json();
    return { status: response.status, data, code: error?.code };
  }
  const outcome = async (answer: ReturnType<typeof post>) => {
    const { status, code } = await answer;
    return { status, code };
  };

  return {
    challenge: async (credentials: { email: string; password: string }) => {
      const { data } = await post("/auth/login", credentials);
      return { challengeId: String(data.challengeId) };
    },
    options: async (challengeId: string): Promise<PublicKeyCredentialRequestOptionsJSON> =>
      (await post("/auth/verify-2fa/options", { challengeId })).data,
    verify: (proof: Proof) => outcome(post("/auth/verify-2fa", proof)),
    /** The access token that a proof brings. */
    verified: async (proof: Proof) => {
      const { status, data } = await post("/auth/verify-2fa", proof);
      if (status !== 200) throw new Error(`the proof was refused with ${status}`);
      return String(data.token);
    },
    /** Signs a person in who has no second factor; the access token. */
    signIn: async (credentials: { email: string; password: string }) => {
      const { data } = await post("/auth/login", credentials);
      return String(data.token);
    },
    /** Why somebody is not let in; undefined for whoever is. */
    refusal: async (credentials: { email: string; password: string }) =>
      (await post("/auth/login", credentials)).code,
    /** The code that a person shows at a counter to pay with points. */
    pointsCode: async (token: string) => {
      const { data } = await post("/mileage/generate-qr", {}, token);
      return String(data.qrCode);
    },
    stepUpOptions: async (token: string): Promise<PublicKeyCredentialRequestOptionsJSON> =>
      (await post("/auth/step-up/options", {}, token)).data,
    stepUp: (token: string, passkey: object) => outcome(post("/auth/step-up", { passkey }, token)),
  };
}
