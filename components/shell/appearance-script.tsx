import { APPEARANCE_SCRIPT } from "@/lib/client/theme";

/** Theme and density before the first paint. */
export const AppearanceScript = ({ nonce }: { nonce: string | undefined }) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this program, allowed by its nonce
  <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: APPEARANCE_SCRIPT }} />
);
