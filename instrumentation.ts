/** Opens the database, migrates it and resumes batches before the first request; a start that cannot work ends with one line. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { start } = await import("@/lib/services/start");
  try {
    await start();
  } catch (error) {
    process.stderr.write(`Personary cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
