import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["@electric-sql/pglite", "@node-rs/argon2", "pino", "pg"],
};

export default config;
