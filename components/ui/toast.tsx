"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { onFirstNote } from "./notes";

export { expectNote, notify } from "./notes";

const View = lazy(() => import("./toast-view"));

export function ToastProvider() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => onFirstNote(() => setWanted(true)), []);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <View />
    </Suspense>
  );
}
