"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input, type InputProps } from "@/components/ui/input";

/** A password that its writer can look at. */
export function PasswordInput(props: Omit<InputProps, "type">) {
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input
        size="lg"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...props}
        type={shown ? "text" : "password"}
        className="pe-11"
      />
      <IconButton
        label={shown ? "Hide the password" : "Show the password"}
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
