"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { cn } from "./cn";
import { IntentLink } from "./intent-link";
import { menuItem, popup } from "./popup-styles";

export type MenuProps = {
  trigger: ReactElement;
  label?: string;
  side?: "top" | "bottom" | "right";
  align?: "start" | "center" | "end";
  children: ReactNode;
};

export function MenuView({ trigger, defaultOpen, label, side = "bottom", align = "end", children }: MenuProps & { defaultOpen?: boolean }) {
  return (
    <Base.Root {...(defaultOpen && { defaultOpen })}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner side={side} align={align} sideOffset={4} className="z-50 outline-none">
          <Base.Popup
            aria-label={label}
            className={cn(popup, "max-h-(--available-height) max-w-[min(22rem,var(--available-width))] min-w-48 overflow-y-auto p-1")}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type ItemProps = {
  icon?: ReactNode;
  kbd?: string;
  href?: string;
  onSelect?: () => void;
  disabled?: boolean;
  /** Why it is disabled. */
  reason?: string | undefined;
  danger?: boolean;
  children: ReactNode;
};

export function MenuItem({ icon, kbd, href, onSelect, disabled, reason, danger, children }: ItemProps) {
  const off = Boolean(disabled || reason);
  const words = (
    <>
      {icon}
      <span className="min-w-0 flex-1">
        {children}
        {reason && <span className="block text-sm text-muted">{reason}</span>}
      </span>
      {kbd && (
        <span aria-hidden className="ms-4 text-sm text-muted">
          {kbd}
        </span>
      )}
    </>
  );
  const look = cn(menuItem, danger && !off && "text-danger [&>svg]:text-danger");
  if (href !== undefined && !off)
    return (
      <Base.LinkItem className={look} render={<IntentLink href={href} />} closeOnClick>
        {words}
      </Base.LinkItem>
    );
  return (
    <Base.Item className={look} disabled={off} {...(onSelect && { onClick: onSelect })}>
      {words}
    </Base.Item>
  );
}

export const MenuSeparator = () => <Base.Separator className="my-1 h-px bg-line" />;

export type RadiosProps<T extends string> = {
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly { value: T; label: string }[];
};

export function MenuRadios<T extends string>({ label, value, onChange, options }: RadiosProps<T>) {
  return (
    <Base.RadioGroup value={value} onValueChange={onChange} aria-label={label}>
      <div aria-hidden className="px-2 pt-1 text-sm text-muted">
        {label}
      </div>
      {options.map((option) => (
        <Base.RadioItem key={option.value} value={option.value} closeOnClick className={menuItem}>
          <span className="flex-1">{option.label}</span>
          <Base.RadioItemIndicator className="text-accent">
            <Check aria-hidden />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}
