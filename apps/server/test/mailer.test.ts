import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Fastify from "fastify";
import { expect, onTestFinished, test, vi } from "vitest";
import { createMailer } from "../src/adapters/mailer.js";
import { logLetters } from "../src/plugins/letter-log.js";
import { startMailServer, startMuteServer, textOf } from "./support/mail-server.js";

const MAIL_FROM = "Buzz <no-reply@buzz.example>";
const letter = { to: "hong@example.org", subject: "비밀번호 재설정", text: "안녕하세요\n\n링크\n" };
const hurried = { answerMs: 300, pauseMs: 200 };

function mailerTo(env: { SMTP_URL?: string; MAIL_DIR?: string }) {
  const mailer = createMailer(
    { SMTP_URL: env.SMTP_URL, MAIL_DIR: env.MAIL_DIR, MAIL_FROM },
    hurried,
  );
  const failed = vi.fn();
  const skipped = vi.fn();
  mailer.failures.on("failed", failed).on("skipped", skipped);
  return { ...mailer, failed, skipped };
}

test("a letter reaches the mail server as it was written", async () => {
  const server = await startMailServer();
  onTestFinished(server.close);
  const { post, close, failed } = mailerTo({ SMTP_URL: server.url });
  post(letter);
  await close();
  expect(failed).not.toHaveBeenCalled();
  const [came = ""] = server.letters;
  expect(came).toContain("To: hong@example.org");
  expect(came).toContain("no-reply@buzz.example");
  expect(came).toMatch(/Subject: =\?UTF-8\?/);
  expect(textOf(came)).toBe(letter.text.trim());
});

test("a server that refuses is asked three times, then the failure is told", async () => {
  const asked = vi.fn();
  const server = await startMailServer({
    onRcptTo: (_address, _session, done) => {
      asked();
      done(new Error("no such mailbox"));
    },
  });
  onTestFinished(server.close);
  const { post, close, failed } = mailerTo({ SMTP_URL: server.url });
  post(letter);
  await close();
  expect(asked).toHaveBeenCalledTimes(3);
  expect(failed).toHaveBeenCalledTimes(1);
  expect(server.letters).toEqual([]);
});

test("a server that says nothing is given up three times, and nobody waits for it", async () => {
  const server = await startMuteServer();
  onTestFinished(server.close);
  const { post, close, failed } = mailerTo({ SMTP_URL: server.url });
  const start = performance.now();
  post(letter);
  expect(performance.now() - start).toBeLessThan(100);
  await close();
  expect(server.sockets).toHaveLength(3);
  expect(failed).toHaveBeenCalledTimes(1);
});

test("a server that was away for a moment gets the letter", async () => {
  const away = await startMuteServer();
  await away.close();
  const { post, close, failed } = mailerTo({ SMTP_URL: away.url });
  post(letter);
  const server = await startMailServer({ port: Number(new URL(away.url).port) });
  onTestFinished(server.close);
  await close();
  expect(failed).not.toHaveBeenCalled();
  expect(server.letters).toHaveLength(1);
});

test("without a server letters lie in a folder that only its owner reads", async () => {
  const folder = await mkdtemp(join(tmpdir(), "buzz-mail-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const box = join(folder, "mail");
  const { post, close } = mailerTo({ MAIL_DIR: box });
  post(letter);
  post({ ...letter, to: "kim@example.org" });
  await close();
  const names = await readdir(box);
  expect(names).toHaveLength(2);
  const texts = await Promise.all(names.map((name) => readFile(join(box, name), "utf8")));
  expect(texts.some((text) => text.includes("To: kim@example.org"))).toBe(true);
  for (const name of names) expect((await stat(join(box, name))).mode & 0o077).toBe(0);
});

test("without either letters are skipped", async () => {
  const { post, close, skipped, failed } = mailerTo({});
  post(letter);
  await close();
  expect([skipped.mock.calls.length, failed.mock.calls.length]).toEqual([1, 0]);
});

test("what did not leave is logged, without anybody's address", async () => {
  const lines: string[] = [];
  const app = Fastify({ logger: { stream: { write: (line: string) => void lines.push(line) } } });
  const server = await startMailServer({
    onRcptTo: ({ address }, _session, done) => done(new Error(`no mailbox ${address}`)),
  });
  onTestFinished(server.close);
  const refused = createMailer({ SMTP_URL: server.url, MAIL_DIR: undefined, MAIL_FROM }, hurried);
  const none = createMailer({ SMTP_URL: undefined, MAIL_DIR: undefined, MAIL_FROM }, hurried);
  for (const mailer of [refused, none]) {
    logLetters(app, { mailer });
    mailer.post(letter);
    await mailer.close();
  }
  await app.close();
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual([
    "a letter was not delivered",
    "a letter was skipped: no mail server is configured",
  ]);
  expect(JSON.parse(lines[0] ?? "").cause).toMatchObject({ code: "EENVELOPE", responseCode: 550 });
  for (const told of ["hong", "example.org", "mailbox", "비밀번호"])
    expect(lines.join("")).not.toContain(told);
});
