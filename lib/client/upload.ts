import { AppError } from "@/lib/model/app-error";
import { problemOf } from "./api";

type Options = {
  signal: AbortSignal;
  /** From 0 to 1, as far as the bytes have left. */
  onSent: (share: number) => void;
};

/** Posts bytes and tells how far they are, which `fetch` cannot. Fails as `api` does; an abort rejects with the signal's reason. */
export function upload<T>(path: string, bytes: Blob, { signal, onSent }: Options): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new AppError("unavailable", "Personary cannot be reached. Check the connection and try again."));
    const stop = () => request.abort();
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    request.upload.addEventListener("progress", ({ loaded, total }) => onSent(total === 0 ? 1 : loaded / total));
    request.addEventListener("error", fail);
    request.addEventListener("timeout", fail);
    request.addEventListener("abort", () => reject(signal.reason));
    request.addEventListener("loadend", () => signal.removeEventListener("abort", stop));
    request.addEventListener("load", () => {
      if (request.status < 200 || request.status > 299)
        return void problemOf(new Response(request.responseText, { status: request.status })).then(reject, reject);
      try {
        resolve(JSON.parse(request.responseText) as T);
      } catch (cause) {
        reject(
          new AppError("internal", "Personary's answer was cut off. Try again: a file that is read twice changes nothing.", { cause }),
        );
      }
    });
    request.open("POST", path);
    request.setRequestHeader("accept", "application/json");
    request.setRequestHeader("content-type", "application/octet-stream");
    request.send(bytes);
  });
}
