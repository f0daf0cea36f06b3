/** A reason to stop that a person can act on: printed as one line, without a stack. */
export class Stop extends Error {}

/** Runs a command's body; every way it can fail ends in one line and exit code 1. */
export async function command(body: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exitCode = 1;
  }
}

const OLDEST = [20, 9];

export function requireNode(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [needMajor = 0, needMinor = 0] = OLDEST;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new Stop(`Node ${version} is too old: Personary needs Node ${OLDEST.join(".")} or newer.`);
}
