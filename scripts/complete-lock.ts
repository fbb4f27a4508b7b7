/**
 * Adds to package-lock.json the optional packages for other platforms that npm left out, because the registry at hand did
 * not have them when the lock was written: `npm ci` refuses a lock without them. They are never fetched on this platform.
 * Run it after every `npm install`.
 */
import { readFileSync, writeFileSync } from "node:fs";

type Entry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
} & Record<string, unknown>;

const FILE = "package-lock.json";
const SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "x64"];

const lock = JSON.parse(readFileSync(FILE, "utf8")) as { packages: Record<string, Entry> };

function platformOf(name: string) {
  const words = name.split(/[/-]/);
  const system = SYSTEMS.find((one) => words.includes(one));
  const processor = PROCESSORS.find((one) => words.includes(one));
  if (!system || !processor) return undefined;
  const isMusl = words.some((word) => word.startsWith("musl"));
  const isGlibc = words.some((word) => word.startsWith("gnu"));
  const libc = system === "linux" && isMusl ? ["musl"] : system === "linux" && isGlibc ? ["glibc"] : undefined;
  return { cpu: [processor], ...(libc ? { libc } : {}), os: [system] };
}

const added = Object.entries(lock.packages).flatMap(([, parent]) =>
  Object.entries(parent.optionalDependencies ?? {}).flatMap(([name, version]): [string, Entry][] => {
    const place = `node_modules/${name}`;
    const platform = platformOf(name);
    if (place in lock.packages || !platform || !/^\d/.test(version)) return [];
    const { cpu, os, ...libc } = platform;
    return [[place, { version, cpu, ...(parent.dev ? { dev: true } : {}), ...libc, optional: true, os }]];
  }),
);

const sorted = Object.entries({ ...lock.packages, ...Object.fromEntries(added) }).toSorted(([one], [other]) =>
  one.localeCompare(other, "en"),
);
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`${added.length} packages of other platforms added to ${FILE}.`);
