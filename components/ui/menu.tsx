"use client";

import { lazy, type ReactNode } from "react";
import { lazyOverlay } from "./lazy-overlay";
import type { MenuProps, RadiosProps } from "./menu-view";

const view = () => import("./menu-view");

export const Menu = lazyOverlay<MenuProps>(async () => (await view()).MenuView, "menu");
export const MenuItem = lazy(async () => ({ default: (await view()).MenuItem }));
export const MenuSeparator = lazy(async () => ({ default: (await view()).MenuSeparator }));
export const MenuRadios = lazy(async () => ({ default: (await view()).MenuRadios })) as <T extends string>(
  props: RadiosProps<T>,
) => ReactNode;
