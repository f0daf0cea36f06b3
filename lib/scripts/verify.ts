import { add } from "./report";
import { command, requireNode } from "./say";
import { check, vitest } from "./steps";

await command(async () => {
  requireNode();
  const counts = [
    await check("Format and lint", "biome", ["check", "--error-on-warnings"]),
    await check("Route types", "next", ["typegen"]),
    await check("Types", "tsc", ["--noEmit"]),
    await vitest("Unit tests", ["unit", "rules"]),
  ];
  return counts.reduce(add).failed === 0 ? 0 : 1;
});
