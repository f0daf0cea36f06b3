import { spawn } from "node:child_process";
import { once } from "node:events";
import { LEASH, NEXT, untilAsked } from "./children";
import { portFrom, requirePort } from "./ports";
import { command, requireNode, Stop } from "./say";
import { isBuilt } from "./source-hash";

await command(async () => {
  requireNode();
  if (!isBuilt()) throw new Stop("There is no build to start. Run npm run build first.");
  const port = portFrom(process.env.PORT, 3000, "PORT");
  await requirePort(port, "the app", "PORT");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const app = spawn(process.execPath, ["--import", LEASH, NEXT, "start", "-p", String(port)], { env, stdio: "inherit" });
  untilAsked().then((signal) => (signal === "SIGINT" && process.stdin.isTTY) || app.kill("SIGTERM"));
  await once(app, "exit");
  return app.exitCode ?? 0;
});
