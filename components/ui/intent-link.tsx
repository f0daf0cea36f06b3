"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";

/** A link whose page is fetched ahead when somebody points at it or reaches it by keyboard, not because it is in sight. */
export function IntentLink({ onPointerEnter, onFocus, ...rest }: ComponentProps<typeof Link>) {
  const router = useRouter();
  const warm = () => {
    if (typeof rest.href === "string" && rest.href.startsWith("/")) router.prefetch(rest.href);
  };
  return (
    <Link
      prefetch={false}
      {...rest}
      onPointerEnter={(event) => {
        onPointerEnter?.(event);
        warm();
      }}
      onFocus={(event) => {
        onFocus?.(event);
        warm();
      }}
    />
  );
}
