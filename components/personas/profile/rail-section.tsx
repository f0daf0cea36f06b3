import type { ReactNode } from "react";

export const RailSection = ({ title, end, children }: { title: string; end?: ReactNode; children: ReactNode }) => (
  <section className="min-w-0 border-line py-4 @xl/sheet:not-last:border-b">
    <h2 className="mb-2 flex min-h-6 items-center justify-between gap-2 font-strong text-ink">
      {title}
      {end}
    </h2>
    {children}
  </section>
);
