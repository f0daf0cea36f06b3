import { cn } from "./cn";

/** Give it the size of what it stands for. */
export const Skeleton = ({ className }: { className?: string }) => <span aria-hidden className={cn("skeleton", className)} />;
