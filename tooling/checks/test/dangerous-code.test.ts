import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repository } from "../src/repository.js";

const browser = ["apps/app/src", "apps/biz/src", "apps/admin/src"];
const shared = ["packages/ui/src", "packages/client/src", "packages/account/src"];
const server = [
  "apps/server/src",
  "packages/api/src",
  "packages/domain/src",
  "packages/ledger/src",
];
const everywhere = [...browser, ...shared, ...server];

/** What may not stand in the code that people reach, whatever it is used for; where the one exception is, and why. */
const dangerous: { what: string; folders: string[]; pattern: RegExp; except?: string[] }[] = [
  {
    what: "runs text as code",
    folders: everywhere,
    pattern: /\beval\(|\bnew Function\(|\bset(Timeout|Interval)\(\s*["'`]|node:vm\b/,
  },
  {
    what: "puts text into a page as HTML",
    folders: [...browser, ...shared],
    pattern: /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write/,
  },
  {
    what: "listens to other windows",
    folders: [...browser, ...shared],
    pattern: /\bpostMessage\(|window\.addEventListener\("message"|\bonmessage\b/,
  },
  { what: "starts another program", folders: server, pattern: /node:child_process/ },
  {
    what: "builds a pattern or a piece of SQL out of text that came from outside",
    folders: server,
    pattern: /new RegExp\((?!`\^(\(\?:)?\$\{TIME\})|\bsql\.raw\(/,
    // Names of columns and values of the code's own lists.
    except: [
      "packages/domain/src/businesses/get-operated.ts",
      "packages/domain/src/dashboard/sums.ts",
      "packages/ledger/src/report.ts",
    ],
  },
  {
    what: "trusts whatever certificate it is shown",
    folders: server,
    pattern: /rejectUnauthorized:\s*false|NODE_TLS_REJECT_UNAUTHORIZED/,
  },
  {
    what: "uses a broken hash or cipher",
    folders: everywhere,
    pattern: /["'`](md5|sha1|des|rc4|aes-\d+-(ecb|cbc))["'`]/i,
  },
  {
    what: "draws by luck what nobody should guess",
    folders: everywhere,
    pattern: /Math\.random\(/,
    // Pauses between attempts, which nobody gains by guessing.
    except: ["packages/client/src/live.ts", "packages/domain/src/webhooks/deliver-to.ts"],
  },
  {
    what: "reads XML",
    folders: everywhere,
    pattern: /DOMParser|from "(fast-xml-parser|xml2js|libxmljs\w*|sax)"/,
  },
  {
    what: "keeps people from pasting a password, or a manager from filling it in",
    folders: [...browser, ...shared],
    pattern: /onPaste|autoComplete="off"[^>]*password/,
  },
  {
    what: "asks for a password in a field that shows it",
    folders: [...browser, ...shared],
    pattern: /<(TextField|input)\b[^>]*autoComplete="(current|new)-password"/,
  },
  {
    what: "keeps something personal in the browser",
    folders: [...browser, ...shared],
    pattern: /(local|session)Storage\.setItem\([^)]*(token|password|email|phone)/i,
  },
];

async function filesOf(folder: string): Promise<string[]> {
  const names = await readdir(join(repository, folder), { recursive: true });
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => `${folder}/${name}`);
}

test.each(dangerous)("no code $what", async ({ folders, pattern, except = [] }) => {
  const offenders: string[] = [];
  for (const file of (await Promise.all(folders.map(filesOf))).flat())
    if (pattern.test(await readFile(join(repository, file), "utf8"))) offenders.push(file);
  expect(offenders.sort()).toEqual([...except].sort());
});
