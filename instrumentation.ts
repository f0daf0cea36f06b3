/** Opens the database, migrates it and resumes batches before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startOrExit } = await import("@/lib/services/start");
    await startOrExit();
  }
}
