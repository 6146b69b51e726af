import postgres from "postgres";
import { expect, test } from "vitest";
import { createTestDatabase, tracesIn } from "../src/index.js";

const plain = {
  "an e-mail": ["resident1@buzz.example", "a.b+c@mail.example.org"],
  "a phone number": ["010-1234-5678", "01012345678", "051-600-1234"],
  "a registration number": ["617-10-67890"],
  "a bank account": ["101-2026-1234-01", "110-123-456789", "101-2026-0001"],
};

const harmless = [
  "us**@buzz.example",
  "010-****-5678",
  "***-**-67890",
  "**********001",
  "01900000-0000-7000-8000-000000000101",
  "2026-11-25T10:00:00.000+09:00",
  "#BZ-20261125-000123",
  "k1:mOB6Mcy2vg4gZaU5Cctv3yEPM1EbxOyEaBQUu7TCqZsOpdcJt1BABfwEK5eTKo_Z6-B2",
  "203.0.113.77",
  "1795429263397",
  "node_modules/.pnpm/drizzle-orm@0.45.4_@types+pg@8.23.1_postgres@3.4.9/session.ts",
];

test.each(Object.entries(plain).flatMap(([what, texts]) => texts.map((text) => [what, text])))(
  "%s is seen: %s",
  (what, text) => {
    for (const around of [text, `{"a":["${text}"]}`, `(1,${text},"x")`, `사람 ${text}, 그리고`])
      expect(tracesIn("here", around).map((trace) => trace.what)).toContain(what);
  },
);

test.each(harmless)("%s gives nobody away", (text) => {
  expect(tracesIn("here", `{"a":"${text}"} (1,${text},2)`)).toEqual([]);
});

const leaks = {
  "a text":
    "alter table planted add told text; insert into planted (told) values ('call 010-1234-5678')",
  "an array":
    "alter table planted add told text[]; insert into planted (told) values ('{a@buzz.example}')",
  "a document": `alter table planted add told jsonb; insert into planted (told) values ('{"x": [{"number": "617-10-67890"}]}')`,
};

test.each(Object.entries(leaks))(
  "a database is not dropped in silence when %s gives somebody away",
  async (_, leak) => {
    const database = await createTestDatabase();
    const sql = postgres(database.url, { max: 1, onclose: () => {} });
    await sql.unsafe(`create table planted (id int); ${leak}`);
    await expect(database.drop()).rejects.toThrow("public.planted");
    await sql.end({ timeout: 0 });
    await expect(postgres(database.url, { max: 1 })`select 1`).rejects.toThrow("does not exist");
  },
);

test("nor when an audit row, a message or an order of the queue does", async () => {
  const database = await createTestDatabase();
  const sql = postgres(database.url, { max: 1, onclose: () => {} });
  await sql`insert into outbox (id, topic, audience, payload) values (gen_random_uuid(), 'x', 'user', '{"to": "a@buzz.example"}')`;
  await sql`insert into audit_logs (id, actor_role, action, entity_type, entity_id, new_values)
    values (gen_random_uuid(), 'user', 'x', 'user', '1', '{"phone": "010-1234-5678"}')`;
  await sql`select graphile_worker.add_job('x', '{"account": "101-2026-1234-01"}'::json)`;
  const told = await database.drop().then(
    () => "",
    (error: Error) => error.message,
  );
  for (const table of ["public.outbox", "public.audit_logs", "graphile_worker._private_jobs"])
    expect(told).toContain(table);
  await sql.end({ timeout: 0 });
});
