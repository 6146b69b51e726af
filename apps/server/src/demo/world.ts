import type { AdminContext, Context, Deps, OwnerContext, UserContext } from "@buzz/domain";

/** Buzz at a moment of its past: the use cases run as they would have run then. */
export class DemoWorld {
  #now: Date;
  readonly #deps: Deps;

  constructor(deps: Deps, start: Date) {
    this.#now = start;
    this.#deps = { ...deps, clock: () => this.#now };
  }

  get now(): Date {
    return this.#now;
  }

  travelTo(at: Date): void {
    this.#now = at;
  }

  system(): Context {
    return { ...this.#base(), actor: { kind: "system" } };
  }

  visitor(ip: string): Context {
    return { ...this.#base(ip), actor: { kind: "anonymous" } };
  }

  user(userId: string): UserContext {
    return { ...this.#base(), actor: { kind: "user", userId, sessionId: userId } };
  }

  owner(userId: string): OwnerContext {
    return { ...this.#base(), actor: { kind: "business", userId, sessionId: userId } };
  }

  operator(userId: string): AdminContext {
    return {
      ...this.#base(),
      actor: { kind: "admin", userId, sessionId: userId, adminRole: "super_admin" },
    };
  }

  #base(ip: string | null = null) {
    return {
      ...this.#deps,
      locale: "ko" as const,
      client: { ip, userAgent: "demo" },
      idempotencyKey: null,
    };
  }
}
