// Loaded into the bot before anything else: writes down which npm packages it loads, for PACKAGES_FILE.
import { writeFileSync } from "node:fs";
import { registerHooks } from "node:module";

const packages = new Set();

registerHooks({
  load(url, context, nextLoad) {
    const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1];
    if (name) packages.add(name);
    return nextLoad(url, context);
  },
});

process.on("exit", () => writeFileSync(process.env.PACKAGES_FILE, JSON.stringify([...packages].sort())));
