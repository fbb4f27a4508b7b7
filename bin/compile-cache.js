// Keeps the TypeScript that was stripped and compiled once, so that a start need not do it again. `npm ci` fills the cache
// and `npm start` loads this first. Without a folder that can be written nothing is kept, and all runs the same.
import module from "node:module";
import { join } from "node:path";

module.enableCompileCache?.(join(import.meta.dirname, "..", "node_modules", ".cache", "beschutwijzer"));
if (import.meta.main) {
  await Promise.all([import("../src/main.ts"), import("../src/cli/start-messages.ts")]).catch(() => undefined);
}
