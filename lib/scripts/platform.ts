export type Platform = { os?: string[]; cpu: string[]; libc?: string[] };

const OS = ["aix", "android", "darwin", "freebsd", "linux", "linuxmusl", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const CPU = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** The system that a package like `@biomejs/cli-linux-x64-musl` is built for, told from its name; undefined for every other package. */
export function platformOf(name: string): Platform | undefined {
  const parts = name.split(/[-/]/);
  const cpu = parts.find((part) => CPU.includes(part));
  if (!cpu) return undefined;
  const os = parts.find((part) => OS.includes(part));
  if (!os) return cpu === "wasm32" ? { cpu: [cpu] } : undefined;
  const musl = os === "linuxmusl" || parts.some((part) => part.startsWith("musl"));
  const libc = musl ? "musl" : parts.some((part) => part.startsWith("gnu")) ? "glibc" : undefined;
  return { os: [os === "linuxmusl" ? "linux" : os], cpu: [cpu], ...(libc && { libc: [libc] }) };
}
