"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { onFirstNote } from "./notes";
import { patient } from "./patient";

export { expectNote, notify } from "./notes";

const View = lazy(() => patient(() => import("./toast-view")));

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
