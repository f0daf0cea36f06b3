import { build } from "./build-app";
import { command, requireNode } from "./say";

await command(async () => {
  requireNode();
  await build(console.log);
  return 0;
});
