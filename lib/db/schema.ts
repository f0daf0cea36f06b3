export { accounts, sessions, users, verifications } from "./schema/auth";
export { batches, batchItems } from "./schema/batch";
export { buckets, connections, scopes } from "./schema/connection";
export { importMemories, importParts, imports } from "./schema/import";
export { personaScopes, personas, revisions } from "./schema/persona";
export { presences } from "./schema/presence";
export { sharePersonas, shares, shareUnlocks } from "./schema/share";
export { settings, throttles } from "./schema/system";
export { viewOrders, views } from "./schema/view";
