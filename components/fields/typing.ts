import type { KeyboardEvent } from "react";

/** An input method still holds the text (229 is how Safari says so); its Enter and arrows belong to it. */
export const isComposing = ({ nativeEvent }: KeyboardEvent): boolean => nativeEvent.isComposing || nativeEvent.keyCode === 229;

/** What was typed or pasted, in one line; a text that came with several keeps them. */
export const oneLine = (typed: string, held: string): string => (held.includes("\n") ? typed : typed.replace(/\s*\n\s*/g, " "));
