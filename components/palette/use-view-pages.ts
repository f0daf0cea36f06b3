import { useQuery } from "@tanstack/react-query";
import { BookmarkCheck } from "lucide-react";
import { viewTabs } from "@/components/personas/library/library-views";
import { api } from "@/lib/client/api";
import { viewsKey } from "@/lib/client/views";
import type { Views } from "@/lib/model/view";
import type { PaletteItem } from "./palette-item";

/** The views above the library, in this person's order. */
export function useViewPages(): PaletteItem[] {
  const { data } = useQuery({ queryKey: viewsKey, queryFn: ({ signal }) => api.get<Views>("/api/views", {}, { signal }) });
  return data
    ? viewTabs(data).map(({ id, title, href }) => ({
        id: `view-${id}`,
        label: `View: ${title}`,
        icon: BookmarkCheck,
        href,
        also: "library tab",
      }))
    : [];
}
