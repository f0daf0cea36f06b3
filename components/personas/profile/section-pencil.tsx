import { Pencil } from "lucide-react";
import { cn } from "@/components/ui/cn";
import { EditLink } from "./edit-link";

/** Seen on hover and focus where there is a pointer that hovers, always where there is not. */
export const pencil =
  "grid size-6 flex-none place-items-center rounded-sm text-muted hover:bg-hover hover:text-ink focus-visible:opacity-100 group-hover/leaf:opacity-100 pointer-fine:opacity-0 [&_svg]:size-3.5";

type Props = { href: string; section: string; title: string; className?: string };

/** Opens one section of a profile as fields. */
export const SectionPencil = ({ href, section, title, className }: Props) => (
  <EditLink
    href={`${href}?section=${section}`}
    aria-label={`Edit ${title}`}
    data-tip={`Edit ${title}`}
    className={cn(pencil, "-my-[0.1875rem]", className)}
  >
    <Pencil aria-hidden />
  </EditLink>
);
