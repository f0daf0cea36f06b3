"use client";

import Link, { useLinkStatus } from "next/link";
import { useRouter } from "next/navigation";
import { type ComponentProps, useEffect, useRef } from "react";

const REST_MS = 80;

type Props = Omit<ComponentProps<typeof Link>, "href" | "prefetch"> & { href: string };

/** Shown by a line at the top of the page (`data-going` in parts.css) when it takes long. */
function Going() {
  const { pending } = useLinkStatus();
  useEffect(() => {
    if (!pending) return;
    const { dataset } = document.documentElement;
    dataset.going = "";
    return () => {
      delete dataset.going;
    };
  }, [pending]);
  return null;
}

/** A page is fetched ahead once the pointer or the focus rests on it, not because it is on screen. */
export function IntentLink({ href, children, ...rest }: Props) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const leave = () => clearTimeout(timer.current);
  const rests = () => {
    leave();
    timer.current = setTimeout(() => router.prefetch(href), REST_MS);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <Link
      {...rest}
      href={href}
      prefetch={false}
      onPointerEnter={rests}
      onPointerLeave={leave}
      onFocus={rests}
      onBlur={leave}
      onPointerDown={() => router.prefetch(href)}
    >
      {children}
      <Going />
    </Link>
  );
}
