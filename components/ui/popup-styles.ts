export const popup =
  "rounded-md bg-raised text-ink shadow-float outline-none transition-[opacity,translate] data-starting-style:opacity-0 data-starting-style:-translate-y-0.5 data-ending-style:opacity-0";

export const menuItem =
  "flex min-h-[1.875rem] w-full items-center gap-2 rounded-[4px] px-2 text-start outline-none select-none data-highlighted:bg-hover data-disabled:text-muted pointer-coarse:min-h-10 [&>svg]:text-muted";

export const scrim =
  "fixed inset-0 z-60 bg-scrim transition-opacity duration-(--motion-base) data-ending-style:opacity-0 data-starting-style:opacity-0";
