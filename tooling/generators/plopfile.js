import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** @param {string[]} args */
const pnpm = (...args) => {
  execFileSync("pnpm", args, { cwd: repository, stdio: "inherit" });
};

/** @param {import("plop").NodePlopAPI} plop */
export default function generators(plop) {
  plop.setGenerator("context", {
    description: "A context: table, use case, router, test and migration",
    prompts: [
      {
        type: "input",
        name: "name",
        message: "Its name, an English plural in kebab-case",
        validate: (name) => /^[a-z]+(-[a-z]+)*$/.test(name) || "Letters a to z, words joined by -",
      },
    ],
    actions: [
      add("packages/db/src/schema/{{kebabCase name}}.ts", "schema.ts"),
      append("packages/db/src/schema/index.ts", 'export * from "./{{kebabCase name}}.js";'),
      add("packages/domain/src/{{kebabCase name}}/schemas.ts", "schemas.ts"),
      add("packages/domain/src/{{kebabCase name}}/list.ts", "list.ts"),
      add("packages/domain/src/{{kebabCase name}}/index.ts", "index.ts"),
      add("packages/domain/test/{{kebabCase name}}/list.test.ts", "list.test.ts"),
      add("packages/api/src/routers/{{kebabCase name}}.ts", "router.ts"),
      insert(
        /^(?=import \{ t \})/m,
        'import { {{camelCase name}}Router } from "./routers/{{kebabCase name}}.js";\n',
      ),
      insert(/^(?= {2}admin: t\.router)/m, "  {{camelCase name}}: {{camelCase name}}Router,\n"),
      () => {
        pnpm(
          "exec",
          "biome",
          "check",
          "--write",
          "packages/db/src",
          "packages/domain",
          "packages/api/src",
        );
        return "formatted";
      },
      ({ name }) => {
        pnpm("--filter", "@buzz/db", "generate", "--name", name.replaceAll("-", "_"));
        return "migration written";
      },
      () => "Next: say in apps/server/test/cases who may call it.",
    ],
  });
}

/** @param {string} path @param {string} template */
const add = (path, template) => ({
  type: "add",
  path: repository + path,
  templateFile: `templates/${template}.hbs`,
});

/** @param {string} path @param {string} template */
const append = (path, template) => ({ type: "append", path: repository + path, template });

/** Into the root router. @param {RegExp} pattern @param {string} template */
const insert = (pattern, template) => ({
  type: "modify",
  path: `${repository}packages/api/src/root.ts`,
  pattern,
  template,
});
