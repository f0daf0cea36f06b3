import {
  ChevronLeft,
  ChevronRight,
  Columns3,
  LayoutGrid,
  Link2,
  type LucideIcon,
  Pencil,
  RefreshCw,
  Table2,
  Trash2,
  X,
} from "lucide-react";

/** By a verb's id: pages do not carry icons that only the palette shows. */
export const VERB_ICONS: Readonly<Record<string, LucideIcon | undefined>> = {
  edit: Pencil,
  share: Link2,
  compare: Columns3,
  reread: RefreshCw,
  previous: ChevronLeft,
  next: ChevronRight,
  delete: Trash2,
  clear: X,
  unfilter: X,
  gallery: LayoutGrid,
  table: Table2,
};
