import { login } from "../auth/login.js";
import { register } from "../auth/register.js";
import { registerInput } from "../auth/schemas.js";
import type { AdminContext, AdminRole, UserContext } from "../kernel/context.js";
import { createOperator } from "../operators/create.js";
import type { World } from "./world.js";

/** The password of every account that a world makes. */
export const PASSWORD = "correct horse 1";

export type Resident = {
  userId: string;
  email: string;
  /** Invite code. */
  code: string;
  ctx: UserContext;
  signUp: Awaited<ReturnType<typeof register>>;
};

type SignUp = {
  name?: string;
  phone?: string;
  /** An address of its own when left out. */
  ip?: string;
  /** What its browser is known by; none when left out. */
  device?: string;
  /** The invite code that the sign-up comes by. */
  referralCode?: string;
  visitId?: string;
};

/** Signs somebody up, by invitation when a code is given. */
export async function signUp(
  world: World,
  { ip, device, ...given }: SignUp = {},
): Promise<Resident> {
  const number = world.next();
  const email = `resident${number}@buzz.example`;
  const input = registerInput.parse({
    email,
    password: PASSWORD,
    name: "홍길동",
    phone: `010-${fourDigits(Math.floor(number / 10_000))}-${fourDigits(number)}`,
    ...given,
  });
  const signedUp = await register(world.visitor(ip ?? addressOf(number), device), input);
  const { id: userId, referralCode: code } = signedUp.user;
  return { userId, email, code, ctx: world.user(userId), signUp: signedUp };
}

/** Signs an account without a second factor in. */
export async function enter(
  world: World,
  credentials: { email: string; password: string },
  device?: string,
) {
  const answer = await login(world.visitor(undefined, device), credentials);
  if ("requires2FA" in answer) throw new Error(`${credentials.email} has a second factor`);
  return answer;
}

/** Makes an operator's account. */
export async function hireOperator(
  world: World,
  role: AdminRole = "super_admin",
): Promise<AdminContext> {
  const email = `operator${world.next()}@buzz.example`;
  const operator = { email, name: "남구청", password: PASSWORD, role };
  const { userId } = await createOperator(world.system(), operator);
  return world.operator(userId, role);
}

const fourDigits = (number: number) => String(number % 10_000).padStart(4, "0");

const addressOf = (number: number) => `10.0.${Math.floor(number / 250)}.${(number % 250) + 1}`;
