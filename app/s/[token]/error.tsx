"use client";

import { Gate } from "@/components/shares/gate";
import { buttonStyles } from "@/components/ui/button-styles";

export default function SharedError({ retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <Gate title="This page could not be shown" text="Something broke on our side. Nothing is wrong with the address.">
      <p className="mt-5">
        <button type="button" className={buttonStyles({ variant: "primary", size: "lg" })} onClick={() => retry()}>
          Try again
        </button>
      </p>
    </Gate>
  );
}
