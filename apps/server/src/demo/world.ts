import {
  type Actor,
  type AdminContext,
  type Context,
  contextAs,
  type Deps,
  type OwnerContext,
  type UserContext,
} from "@buzz/domain";

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
    return this.#as({ kind: "system" });
  }

  visitor(ip: string): Context {
    return this.#as({ kind: "anonymous" }, ip);
  }

  user(userId: string): UserContext {
    return this.#as({ kind: "user", userId, sessionId: userId });
  }

  owner(userId: string): OwnerContext {
    return this.#as({ kind: "business", userId, sessionId: userId });
  }

  operator(userId: string): AdminContext {
    return this.#as({ kind: "admin", userId, sessionId: userId, adminRole: "super_admin" });
  }

  #as<A extends Actor>(actor: A, ip?: string): Context<A> {
    return contextAs(this.#deps, actor, { userAgent: "demo", ip });
  }
}
