import { budgetSwitches, systemSettings, userAdminRoles, users } from "@buzz/db/schema";
import { type AdminRole, contextAs, dayOf, type Settings } from "@buzz/domain";
import { createOperator } from "@buzz/domain/operators";
import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { type Client, clientOf } from "./client.js";
import type { TestServer } from "./server.js";

/** What an authenticator app shows for a secret. */
export const totpCode = (secret: string, at: Date): string =>
  TOTP.generate({ secret: Secret.fromBase32(secret), timestamp: at.getTime() });

export const PASSWORD = "a-long-Passw0rd";

export type Person = {
  userId: string;
  email: string;
  token: string;
  refreshToken: string;
  api: Client;
};

export type Resident = Person & { code: string };
export type Owner = Person & { businessId: string };

/** People of one server: every method makes somebody new, through the API as it is served. */
export class Town {
  readonly server: TestServer;
  #count = 0;
  readonly #backupCodes = new Map<string, string[]>();

  constructor(server: TestServer) {
    this.server = server;
  }

  /** Lets one inviter bring any number of people, which is no concern of most tests. */
  static async open(server: TestServer): Promise<Town> {
    const generous: (keyof Settings)[] = [
      "referral_daily_limit_per_referrer",
      "referral_ip_daily_limit",
      "referral_monthly_cap_per_user",
      "referral_daily_cap_total",
      "budget_daily_limit",
    ];
    const updatedAt = server.clock.read();
    await server.db.insert(systemSettings).values([
      ...generous.map((key) => ({ key, value: 1_000_000_000, updatedAt })),
      // Clocks run far in tests, and operators' sessions would end by themselves.
      { key: "admin_idle_minutes", value: 120, updatedAt },
    ]);
    return new Town(server);
  }

  /** The day in Seoul. */
  today(): string {
    return dayOf(this.server.clock.read());
  }

  visitor(ip = this.#address()): Client {
    return clientOf(this.server.app, { ip });
  }

  /** Signs up; with an inviter after opening the invite link, which brings points and two coupons. */
  async resident(inviter?: Resident): Promise<Resident> {
    const number = this.#next();
    const email = `resident${number}@example.org`;
    const api = this.visitor();
    const visit = inviter && (await api.referral.track.mutate({ referralCode: inviter.code }));
    const { user, tokens } = await api.auth.register.mutate({
      email,
      password: PASSWORD,
      name: `Resident ${number}`,
      phone: `010-2000-${String(number).padStart(4, "0")}`,
      ...(visit ? { referralCode: visit.referralCode, visitId: visit.visitId } : {}),
    });
    return { ...this.person(user.id, email, tokens), code: user.referralCode };
  }

  /** Somebody whose reward for inviting waits: referrals were stopped when it was earned. */
  async unpaidInviter(): Promise<Resident> {
    const inviter = await this.resident();
    const stop = { service: "referral", action: "limit_services", reason: "a pause" } as const;
    await this.server.db.insert(budgetSwitches).values(stop);
    await this.resident(inviter);
    await this.server.db.delete(budgetSwitches).where(eq(budgetSwitches.service, stop.service));
    return inviter;
  }

  async discountCode(of?: Resident): Promise<string> {
    const { api } = of ?? (await this.unpaidInviter());
    const claimed = await api.referral.claimReward.mutate({ rewardType: "discount_qr" });
    if (claimed.type !== "discount_qr") throw new Error("points were given instead of a code");
    return claimed.code;
  }

  async operator(role: AdminRole): Promise<Person> {
    const email = `operator${this.#next()}@example.org`;
    const system = contextAs(this.server.deps.domain, { kind: "system" }, { userAgent: "test" });
    await createOperator(system, { email, name: `Operator ${role}`, password: PASSWORD, role });
    return this.enrol(email);
  }

  /** An operator whose assignment has run out. */
  async formerOperator(): Promise<Person> {
    const operator = await this.operator("super_admin");
    await this.server.db
      .update(userAdminRoles)
      .set({ expiresAt: new Date(this.server.clock.read().getTime() - 1000) })
      .where(eq(userAdminRoles.userId, operator.userId));
    return operator;
  }

  async suspendedResident(): Promise<Resident> {
    const resident = await this.resident();
    await this.suspend(resident);
    return resident;
  }

  async suspend({ userId }: Person): Promise<void> {
    await this.server.db.update(users).set({ status: "suspended" }).where(eq(users.id, userId));
  }

  /** An application that waits for an operator. */
  async applicant(): Promise<{ applicationId: string; email: string; registrationNumber: string }> {
    const application = this.application();
    const { applicationId } = await this.visitor().businesses.submitApplication.mutate(application);
    const { email, businessInfo } = application;
    return { applicationId, email, registrationNumber: businessInfo.registrationNumber };
  }

  application() {
    const number = this.#next();
    return {
      email: `shop${number}@example.org`,
      password: PASSWORD,
      businessInfo: {
        name: `Shop ${number}`,
        registrationNumber: `617-20-${String(number).padStart(5, "0")}`,
        category: "cafe",
        address: "부산광역시 남구 수영로 1",
        phone: `051-600-${String(number).padStart(4, "0")}`,
        bankAccount: {
          bankName: "부산은행",
          accountNumber: "101-2026-0001",
          accountHolder: `Shop ${number}`,
        },
      },
    };
  }

  async owner(approver: Person): Promise<Owner> {
    const { applicationId: id, email } = await this.applicant();
    const { businessId } = await approver.api.admin.applications.approve.mutate({ id });
    if (businessId === null) throw new Error("the application was not approved");
    return { ...(await this.signIn(email)), businessId };
  }

  /** Signs in; a second factor is proved with one of the account's backup codes. */
  async signIn(email: string, password = PASSWORD): Promise<Person> {
    const answer = await this.visitor().auth.login.mutate({ email, password });
    if (!("requires2FA" in answer)) return this.person(answer.user.id, email, answer.tokens);
    return this.#verify(email, answer.challengeId, this.backupCode(email));
  }

  /** Signs in with a second factor's code. */
  async signInWith(email: string, code: string): Promise<Person> {
    const answer = await this.visitor().auth.login.mutate({ email, password: PASSWORD });
    if (!("requires2FA" in answer)) throw new Error(`${email} has no second factor`);
    return this.#verify(email, answer.challengeId, code);
  }

  async #verify(email: string, challengeId: string, code: string): Promise<Person> {
    const { user, tokens } = await this.visitor().auth.twoFactor.verify.mutate({
      challengeId,
      code,
    });
    return this.person(user.id, email, tokens);
  }

  /** A code of an enrolled account that nobody has used. */
  backupCode(email: string): string {
    const code = this.#backupCodes.get(email)?.pop();
    if (code === undefined) throw new Error(`${email} has no backup code left`);
    return code;
  }

  /** What the link of a letter to set a new password bears. */
  async resetToken({ email }: Person): Promise<string> {
    await this.visitor().auth.password.requestReset.mutate({ email });
    const letter = this.server.mails.findLast(({ to }) => to === email);
    const token = letter?.text.match(/#(\S+)/)?.[1];
    if (token === undefined) throw new Error(`no letter came to ${email}`);
    return token;
  }

  /** Signs in for the first time and sets up a second factor. */
  async enrol(email: string, password = PASSWORD): Promise<Person> {
    const { api, userId } = await this.signIn(email, password);
    const { secret, backupCodes } = await api.auth.twoFactor.setup.mutate();
    this.#backupCodes.set(email, backupCodes);
    const code = totpCode(secret, this.server.clock.read());
    const { tokens } = await api.auth.twoFactor.enable.mutate({ code });
    return this.person(userId, email, tokens);
  }

  /** Somebody as their tokens make them. */
  person(
    userId: string,
    email: string,
    { accessToken: token, refreshToken }: { accessToken: string; refreshToken: string },
  ): Person {
    return { userId, email, token, refreshToken, api: clientOf(this.server.app, { token }) };
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  #address(): string {
    const number = this.#next();
    return `10.0.${Math.floor(number / 250)}.${(number % 250) + 1}`;
  }
}
