import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { AppearanceScript } from "@/components/shell/appearance-script";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Personary", template: "%s · Personary" },
  description: "Every persona your sources hold, in one place.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#efeeec" },
    { media: "(prefers-color-scheme: dark)", color: "#11100e" },
  ],
};

/** What the first screen is set in; named like in the style sheet, so that both are one file. */
const FONTS = [
  new URL("@fontsource-variable/radio-canada/files/radio-canada-latin-standard-normal.woff2", import.meta.url).toString(),
  new URL("@fontsource-variable/brygada-1918/files/brygada-1918-latin-wght-normal.woff2", import.meta.url).toString(),
];

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {FONTS.map((font) => (
          <link key={font} rel="preload" as="font" type="font/woff2" href={font} crossOrigin="anonymous" />
        ))}
        <AppearanceScript nonce={nonce} />
        <link rel="stylesheet" href="/brand.css" precedence="brand" />
      </head>
      <body>{children}</body>
    </html>
  );
}
