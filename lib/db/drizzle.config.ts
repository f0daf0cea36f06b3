import { defineConfig } from "drizzle-kit";

const url = process.env.DATABASE_URL;
const common = { dialect: "postgresql", schema: "./lib/db/schema.ts", out: "./lib/db/migrations" } as const;

export default defineConfig(
  url
    ? { ...common, dbCredentials: { url } }
    : { ...common, driver: "pglite", dbCredentials: { url: `${process.env.DATA_DIR ?? ".data"}/db` } },
);
