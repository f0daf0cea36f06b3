import "server-only";
import { accessOperations } from "./openapi-access";
import { batchOperations } from "./openapi-batches";
import { binOperations } from "./openapi-bin";
import { connectionOperations } from "./openapi-connections";
import { exportOperations } from "./openapi-exports";
import { healthOperations } from "./openapi-health";
import { importOperations } from "./openapi-imports";
import type { Operation } from "./openapi-operation";
import { personaOperations } from "./openapi-personas";
import { presenceOperations } from "./openapi-presence";
import { saveOperations } from "./openapi-saves";
import { shareOperations } from "./openapi-shares";
import { viewOperations } from "./openapi-views";

/** Every route of the API, with the very schemas it parses with. */
export const operations: readonly Operation[] = [
  ...accessOperations,
  ...connectionOperations,
  ...personaOperations,
  ...saveOperations,
  ...presenceOperations,
  ...binOperations,
  ...batchOperations,
  ...importOperations,
  ...exportOperations,
  ...shareOperations,
  ...viewOperations,
  ...healthOperations,
];
