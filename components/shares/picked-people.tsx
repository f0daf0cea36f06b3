import { Faces } from "@/components/personas/portrait";
import { Button } from "@/components/ui/button";
import { formatNumber, plural } from "@/lib/client/format";

type Props = { people: readonly { id: string; name: string }[]; size: number; error: string | undefined };

const FACES = 3;
const NAMES = 3;

export function PickedPeople({ people, size, error }: Props) {
  const names = people.slice(0, NAMES).map(({ name }) => name);
  const more = size - names.length;
  return (
    <div role="group" aria-labelledby="share-what" className="grid gap-1.5">
      <span id="share-what" className="flex items-baseline gap-2 font-medium">
        What <span className="text-sm font-regular text-muted">{plural(size, "persona")}</span>
      </span>
      <div className="flex items-center gap-3">
        <Faces ids={people.slice(0, FACES).map(({ id }) => id)} total={Math.min(size, people.length)} className="w-9" />
        <p className="min-w-0 flex-1 text-sm text-ink-soft wrap-anywhere">
          {names.join(", ")}
          {more > 0 && names.length > 0 && ` and ${formatNumber(more)} more`}
        </p>
        <Button href="/">Change</Button>
      </div>
      {error && (
        <p role="alert" className="text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
