/** A field one writes in: it hangs out by its own padding, so its words stand where the profile has them. */
export const ink =
  "block w-full min-w-0 resize-none field-sizing-content rounded-md border border-line-strong bg-raised px-[0.5625rem] py-[0.1875rem] hover:border-control " +
  "focus-visible:border-transparent focus-visible:-outline-offset-1 aria-invalid:border-danger disabled:bg-transparent disabled:text-muted";

/** The row of a bordered block that grows with what is written. */
export const line = "block w-full min-w-0 resize-none field-sizing-content bg-transparent py-1 outline-0 focus-visible:outline-0";

export const block = "rounded-md border border-line-strong bg-raised";

/** A bar where a held row would land; goes on a positioned row with `data-landing`. */
export const landingMark =
  "data-landing:before:absolute data-landing:before:inset-x-0 data-landing:before:z-3 data-landing:before:h-[3px] data-landing:before:rounded-full data-landing:before:bg-accent data-[landing=before]:before:-top-[2px] data-[landing=after]:before:-bottom-[2px]";
