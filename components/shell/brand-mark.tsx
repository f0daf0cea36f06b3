import { cn } from "@/components/ui/cn";

export const BrandMark = ({ className }: { className?: string }) => (
  <svg aria-hidden viewBox="0 0 22 26" className={cn("h-6.5 w-5.5 flex-none text-accent", className)}>
    <path fill="currentColor" d="M2 1h18.5A1.5 1.5 0 0 1 22 2.5v21a1.5 1.5 0 0 1-1.5 1.5H2z" />
    <path d="M4.6 1v24" className="stroke-surface" strokeWidth="1.1" />
    <circle cx="13.4" cy="10.2" r="4.1" className="fill-surface" />
    <path className="fill-surface" d="M6.8 25c.3-5 2.9-8 6.6-8s6.3 3 6.6 8z" />
  </svg>
);
