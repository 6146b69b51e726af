import { routes, toJsonSchema } from "@buzz/api/server";
import { userProfiles, users } from "@buzz/db/schema";
import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { startServer } from "./support/server.js";
import { transports } from "./support/transports.js";

const server = await startServer();
afterAll(() => server.close());
const cast = await castOf(server);

/** What a person would like to be able to say of themselves. */
const wishes = {
  id: cast.otherUser.userId,
  userId: cast.otherUser.userId,
  role: "admin",
  adminRole: "super_admin",
  status: "active",
  isActive: true,
  email: "somebody.else@example.org",
  emailHash: "x",
  passwordHash: "x",
  mustChangePassword: false,
  referralCode: "BUZZ-AAAAAA",
  referrerId: cast.otherUser.userId,
  mileage: { balance: 1_000_000 },
  balance: 1_000_000,
  businessId: cast.otherOwner.businessId,
};

const rowsOf = async (userId: string) => ({
  user: await server.db.select().from(users).where(eq(users.id, userId)),
  profile: await server.db.select().from(userProfiles).where(eq(userProfiles.userId, userId)),
});

describe.each(transports)("on $name", ({ name, send }) => {
  test("nobody gives themselves a role, a balance, another's id or a code with their profile", async () => {
    const { userId, token } = await cast.town.resident();
    const before = await rowsOf(userId);
    const balance = await send(server.app, "mileage.balance", {}, { token });
    const university = `University of ${name}`;
    const answer = await send(
      server.app,
      "users.updateProfile",
      { ...wishes, university },
      { token },
    );
    expect(answer).toMatchObject({ status: 200, data: { university } });
    const after = await rowsOf(userId);
    expect(after.user).toEqual(before.user);
    expect(after.profile).toEqual(before.profile.map((row) => ({ ...row, university })));
    expect(await rowsOf(cast.otherUser.userId)).not.toMatchObject({ profile: [{ university }] });
    expect(await send(server.app, "mileage.balance", {}, { token })).toMatchObject({
      data: balance.data,
    });
  });

  test("nor with their sign-up", async () => {
    const email = `wishful.${name.toLowerCase()}@example.org`;
    const sent = { ...wishes, email, name: "Wishful", password: "a-long-Passw0rd" };
    const { referralCode: _, ...signUp } = sent;
    const answer = await send(server.app, "auth.register", signUp);
    expect(answer).toMatchObject({ data: { user: { role: "user", email } } });
    const { user, profile } = await rowsOf(Object(answer.data).user.id);
    expect(user).toMatchObject([{ role: "user", status: "active" }]);
    expect(profile[0]?.referralCode).not.toBe(wishes.referralCode);
    expect(Object(answer.data).user.id).not.toBe(wishes.id);
  });
});

test.each(routes.filter(({ input }) => input !== undefined).map((route) => ({ ...route })))(
  "$procedure takes no field that its input does not name",
  ({ input }) => {
    if (input === undefined) return;
    for (const schema of objectsIn(toJsonSchema(input, "input")))
      expect(schema).not.toMatchObject({ additionalProperties: true });
  },
);

/** Every object schema inside of a schema. */
function objectsIn(schema: unknown): object[] {
  if (typeof schema !== "object" || schema === null) return [];
  const inner = Object.values(schema).flatMap(objectsIn);
  return Reflect.get(schema, "type") === "object" ? [schema, ...inner] : inner;
}
