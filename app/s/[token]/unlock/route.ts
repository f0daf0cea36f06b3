export { shareUnlock as POST } from "@/lib/services/share-route";
