import { businessExposures } from "@buzz/db/schema";
import { createTestDatabase } from "@buzz/testkit";
import { afterAll, expect, test } from "vitest";
import { castOf } from "./support/cast.js";
import { startServer } from "./support/server.js";

const database = await createTestDatabase();
const { url: databaseUrl } = database;
const server = await startServer({ databaseUrl });
afterAll(async () => {
  await server.close();
  await database.drop();
});
const { town, owner } = await castOf(server);

test("what a server has counted reaches the database by the time it has closed", async () => {
  const closing = await startServer({ databaseUrl });
  await closing.app.inject(`/api/businesses/${owner.businessId}`);
  await closing.app.inject("/api/businesses/featured");
  expect(await server.db.select().from(businessExposures)).toEqual([]);
  await closing.close();
  const counts = await server.db.select().from(businessExposures);
  const own = counts.find(({ businessId }) => businessId === owner.businessId);
  expect(own).toMatchObject({ day: town.today(), main: 1, pick: 1, click: 1 });
});
