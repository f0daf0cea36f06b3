export { shareData as GET } from "@/lib/services/share-route";
