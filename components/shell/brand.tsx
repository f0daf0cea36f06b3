import { cn } from "@/components/ui/cn";
import { IntentLink } from "@/components/ui/intent-link";
import { BrandMark } from "./brand-mark";

/** `narrow` drops the word below 1200 px, as in the rail. */
export const Brand = ({ narrow, className }: { narrow?: boolean; className?: string }) => (
  <IntentLink href="/" className={cn("flex h-9 items-center gap-3", className)}>
    <BrandMark />
    <span className={cn("font-serif text-lg leading-none font-strong tracking-[-0.01em]", narrow && "max-lg:sr-only")}>Personary</span>
  </IntentLink>
);
