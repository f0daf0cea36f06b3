"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input, type InputProps } from "@/components/ui/input";

/** A key being pasted. Not a controlled input: React would copy what is typed into the page's markup. */
export function SecretInput(props: Omit<InputProps, "type" | "value" | "defaultValue">) {
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input
        {...props}
        size="lg"
        mono
        type={shown ? "text" : "password"}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        data-1p-ignore
        data-lpignore="true"
        className="pe-11"
      />
      <IconButton
        label={shown ? "Hide the key" : "Show the key"}
        icon={shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        tooltip={false}
        size="sm"
        aria-pressed={shown}
        className="absolute inset-y-1 right-1 my-auto"
        onClick={() => setShown(!shown)}
      />
    </div>
  );
}
