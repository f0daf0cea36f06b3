import { type ComponentProps, useLayoutEffect, useRef } from "react";
import { grow } from "./grow";

type Props = Omit<ComponentProps<"textarea">, "ref" | "value"> & { value: string };

/** A text field that grows with its text and runs the way its first letter does. */
export function GrowText({ value, ...rest }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => grow(box.current), [value]);
  return <textarea dir="auto" {...rest} ref={box} value={value} />;
}
