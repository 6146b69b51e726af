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
    /** The code that a person shows at a counter to pay with points; undefined when none is made. */
    pointsCode: async (token: string): Promise<string | undefined> => {
      const { data } = await post("/mileage/generate-qr", {}, token);
      return data?.qrCode;
    },
    /** What somebody has to spend, in P. */
    points: async (token: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${origin}/api/mileage/balance`, { headers });
      const { data }: { data: { balance: number } } = await answer.json();
      return data.balance;
    },
    /** Makes an account that somebody's code invited; the access token. */
    join: async (referralCode: string) => {
      const email = `invited-${crypto.randomUUID()}@people.example`;
      const person = { email, password: "invited-99", name: "Invited Person", referralCode };
      const { data } = await post("/auth/register", person);
      return String(data.token ?? data.tokens.accessToken);
    },
    /** Applies for a shop with one document. */
    applyForShop: async (
      name: string,
      document: { name: string; bytes: Uint8Array<ArrayBuffer> },
    ) => {
      const email = `applicant-${crypto.randomUUID()}@shops.example`;
      const { data: token } = await post("/business/apply/token", { email });
      const form = new FormData();
      const file = new Blob([document.bytes], { type: "application/pdf" });
      form.append("documents", file, document.name);
      const answer = await fetch(`${origin}/api/upload/business-documents`, {
        method: "POST",
        headers: { authorization: `Bearer ${token.applyToken}` },
        body: form,
      });
      const { data: sent }: { data: { uploadedFiles: { fileName: string }[] } } =
        await answer.json();
      const businessInfo = {
        name,
        registrationNumber: "617-77-00001",
        ownerName: "Mina Kim",
        category: "cafe",
        address: "부산광역시 남구 수영로 309",
        phone: "051-600-1234",
        bankAccount: {
          bankName: "부산은행",
          accountNumber: "101-2026-77-01",
          accountHolder: "Mina Kim",
        },
      };
      const application = {
        email,
        password: "Quiet-lantern-7714",
        businessInfo,
        documents: sent.uploadedFiles.map(({ fileName: url }) => ({
          type: "Business licence",
          url,
        })),
      };
      return outcome(post("/business/apply", application, token.applyToken));
    },
    /** Ends every session of somebody but the one that `token` is of, as "sign out there" does. */
    endOtherSessions: async (token: string) => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${origin}/api/auth/sessions`, { headers });
      const { data }: { data: { id: string; current: boolean }[] } = await answer.json();
      for (const { id } of data.filter(({ current }) => !current))
        await fetch(`${origin}/api/auth/sessions/${id}`, { method: "DELETE", headers });
    },
    stepUpOptions: async (token: string): Promise<PublicKeyCredentialRequestOptionsJSON> =>
      (await post("/auth/step-up/options", {}, token)).data,
    stepUp: (token: string, passkey: object) => outcome(post("/auth/step-up", { passkey }, token)),
  };
}
