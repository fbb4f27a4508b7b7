/** Node by itself, as a control: what no program on Node can do better than. */
import { spawn } from "node:child_process";
import { once } from "node:events";

/** Milliseconds of `node -e 0`, from the start of the process to its end. */
export async function bareNodeMs(): Promise<number> {
  const start = performance.now();
  const [code] = await once(spawn(process.execPath, ["-e", "0"], { stdio: "ignore" }), "close");
  if (code !== 0) throw new Error(`Bare Node ended with ${code}.`);
  return performance.now() - start;
}
