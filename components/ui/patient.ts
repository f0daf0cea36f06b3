const AGAIN_MS = 2_000;

const isMissing = (error: unknown): boolean =>
  error instanceof Error && /chunk|dynamically imported|module script/i.test(`${error.name} ${error.message}`);

/** Loads a part of the page. While the network or the server is away it waits, instead of breaking a page that holds somebody's work. */
export async function patient<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await load();
    } catch (error) {
      if (!isMissing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
