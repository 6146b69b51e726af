import { systemSettings, userAdminRoles, users } from "@buzz/db/schema";
import { type AdminRole, dayOf } from "@buzz/domain";
import { createOperator } from "@buzz/domain/operators";
import { eq } from "drizzle-orm";
import { type Client, clientOf } from "./client.js";
import type { TestServer } from "./server.js";

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

  constructor(server: TestServer) {
    this.server = server;
  }

  /** Lets one inviter bring any number of people, which is no concern of most tests. */
  static async open(server: TestServer): Promise<Town> {
    await server.db
      .insert(systemSettings)
      .values({ key: "referral_daily_limit_per_referrer", value: 100_000 });
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
    return { ...this.#person(user.id, email, tokens), code: user.referralCode };
  }

  async operator(role: AdminRole): Promise<Person> {
    const email = `operator${this.#next()}@example.org`;
    const system = {
      ...this.server.deps.domain,
      actor: { kind: "system" as const },
      locale: "en" as const,
      client: { ip: null, userAgent: null },
      idempotencyKey: null,
    };
    await createOperator(system, { email, name: `Operator ${role}`, password: PASSWORD, role });
    return this.signIn(email);
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
          bankName: "Bank",
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

  async signIn(email: string): Promise<Person> {
    const { user, tokens } = await this.visitor().auth.login.mutate({ email, password: PASSWORD });
    return this.#person(user.id, email, tokens);
  }

  #person(
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
