"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";

type Props = {
  href: string;
  className?: string;
  "aria-label"?: string;
  "data-tip"?: string;
  /** The reader has rested long enough that editing may come next. */
  soon?: boolean;
  children: ReactNode;
};

/** Leads to the form with the page held where it is. Data and code of the form are fetched when a hand or the focus comes near, not with the profile. */
export function EditLink({ soon = false, ...rest }: Props) {
  const [near, setNear] = useState(false);
  const comes = () => setNear(true);
  return <Link {...rest} scroll={false} prefetch={near || soon} onPointerEnter={comes} onPointerDown={comes} onFocus={comes} />;
}
