// Writes where the project lives into what registries read, if REPOSITORY says so: address.js FILE ...
// REPOSITORY is the address of the repository, such as https://git.example/people/conspectus. Until there is one, nothing stands there.
import { readFileSync, writeFileSync } from "node:fs";

const address = process.env.REPOSITORY?.replace(/\/+$/u, "") ?? "";
if (address !== "") {
  if (!URL.canParse(address) || !address.startsWith("https://")) throw new Error(`REPOSITORY must be an address with https, not ${address}.`);
  for (const path of process.argv.slice(2)) {
    const text = readFileSync(path, "utf8");
    writeFileSync(path, path.endsWith(".json") ? inPackage(text) : inCrate(text));
  }
}

function inPackage(text) {
  const more = { homepage: `${address}#readme`, bugs: `${address}/issues`, repository: { type: "git", url: `git+${address}.git` } };
  return `${JSON.stringify({ ...JSON.parse(text), ...more }, undefined, 2)}\n`;
}

/** Registries of crates find the pictures of the README by this, too. */
function inCrate(text) {
  const lines = text.replace(/^(?:repository|homepage) = .*\n/gmu, "");
  return lines.replace(/^license = /mu, `repository = ${JSON.stringify(address)}\nhomepage = ${JSON.stringify(address)}\n$&`);
}
