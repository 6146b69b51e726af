import { spawn } from "node:child_process";
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import getPort from "get-port";
import { repository } from "./repository.js";
import { type Service, startService } from "./service.js";

/**
 * Runs Debian's nginx, as the user that we are, with the configuration of the web container.
 *
 * @param folder where to put everything; the caller deletes it.
 * @param server origin of a running server.
 */
export async function startNginx(folder: string, server: string): Promise<Service> {
  const root = join(folder, "web");
  await cp(join(repository, "apps", "app", "dist"), root, { recursive: true });
  for (const app of ["biz", "admin"])
    await cp(join(repository, "apps", app, "dist"), join(root, app), { recursive: true });

  const port = await getPort();
  const values: Record<string, string> = {
    API_ADDRESS: new URL(server).host,
    WEB_PORT: `${port}`,
    WEB_ROOT: root,
    CAPTCHA_SOURCES: "",
  };
  const template = await readFile(join(repository, "deploy", "nginx.conf.template"), "utf8");
  const site = template.replaceAll(/\$\{(\w+)\}/g, (variable, name) => values[name] ?? variable);
  await mkdir(join(folder, "temp"));
  await writeFile(join(folder, "site.conf"), site);
  await writeFile(join(folder, "nginx.conf"), surroundings);
  const nginx = spawn("nginx", ["-p", folder, "-c", "nginx.conf", "-e", "stderr"]);
  return startService(nginx, `http://127.0.0.1:${port}`);
}

const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];

/** What the image brings around a site. */
const surroundings = `
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off;
pid nginx.pid;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${temporary.map((name) => `${name}_temp_path temp/${name};`).join("\n  ")}
  include site.conf;
}
`;
