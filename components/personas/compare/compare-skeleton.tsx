import { Skeleton } from "@/components/ui/skeleton";

const row = (key: string, cell: string) => (
  <div key={key} className="grid grid-cols-1 gap-x-5 gap-y-3 border-b border-line px-gutter py-4 @sm/sheet:grid-cols-[8rem_1fr_1fr]">
    <Skeleton className="h-4 w-20" />
    <Skeleton className={cell} />
    <Skeleton className={cell} />
  </div>
);

export const CompareSkeleton = () => (
  <div role="status">
    <span className="sr-only">Loading</span>
    <div className="px-gutter pt-6 pb-4">
      <Skeleton className="h-7 w-72 max-w-full" />
    </div>
    {row("cast", "h-28")}
    {["first", "second", "third", "fourth"].map((key) => row(key, "h-20"))}
  </div>
);
