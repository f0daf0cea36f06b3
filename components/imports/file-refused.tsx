import { ErrorNotice } from "@/components/feedback/error-notice";
import { Button } from "@/components/ui/button";
import { Strip } from "@/components/ui/strip";
import type { ImportFile } from "@/lib/client/imports";
import { AppError } from "@/lib/model/app-error";

type Props = { file: ImportFile; error: unknown; onStop: () => void; onRetry: (file: ImportFile) => void };

/** Why a file was not taken: what is wrong with it names its row and what to do; anything else may be tried again. */
export function Refused({ file, error, onStop, onRetry }: Props) {
  const another = (
    <Button size="sm" onClick={onStop}>
      Bring another file
    </Button>
  );
  if (error instanceof AppError && (error.code === "invalid" || error.code === "too_large"))
    return (
      <Strip inset live tone="danger" action={another}>
        <b>{file.name} was not taken.</b> {error.message} Nothing of it was kept.
      </Strip>
    );
  return <ErrorNotice error={error} what={`${file.name} was not taken`} onRetry={() => onRetry(file)} action={another} />;
}
