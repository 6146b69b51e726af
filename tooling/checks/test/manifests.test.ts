import { expect, test } from "vitest";
import { arrows, workbench } from "../src/arrows.js";
import { type Manifest, manifestsIn } from "../src/manifests.js";

const product = [...(await manifestsIn("apps")), ...(await manifestsIn("packages"))];
const everything = [...product, ...(await manifestsIn("tooling"))];

const internal = (names: Record<string, string>) =>
  Object.keys(names).filter((name) => name.startsWith("@buzz/"));

test.each(product)("$name is built on what the house allows", (manifest) => {
  const allowed = arrows[manifest.name] ?? [];
  const { dependencies, peerDependencies, devDependencies } = manifest;
  expect(allowed).toEqual(
    expect.arrayContaining(internal({ ...dependencies, ...peerDependencies })),
  );
  expect([...allowed, ...workbench]).toEqual(expect.arrayContaining(internal(devDependencies)));
});

test("the house names every product package and no other", () => {
  expect(product.map(({ name }) => name).sort()).toEqual(Object.keys(arrows).sort());
});

test("a version that two packages use is in the catalog", () => {
  const uses = everything.flatMap(versions);
  const shared = uses.filter(
    ({ dependency }) => uses.filter((use) => use.dependency === dependency).length > 1,
  );
  expect(shared.filter(({ version }) => version !== "catalog:")).toEqual([]);
});

/** The outside packages of one manifest; one that is a peer and a development dependency counts once. */
function versions({ name, dependencies, devDependencies, peerDependencies }: Manifest) {
  return Object.entries({ ...peerDependencies, ...devDependencies, ...dependencies })
    .filter(([, version]) => !version.startsWith("workspace:"))
    .map(([dependency, version]) => ({ dependency, version, name }));
}
